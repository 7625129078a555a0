/** What a file says: UTF-8, or what Windows writes where it is none. A carriage return in a form's field is one line's end. */
export async function fileText(file: FormDataEntryValue | null): Promise<string> {
  if (!(file instanceof File)) return '';
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
