/** What a file must not be, told by its bytes: its name says nothing. */
export type Unreadable = 'empty' | 'spreadsheet' | 'zip' | 'pdf' | 'page' | 'binary';
export type FileText = { text: string; encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252' };

const startsWith = (bytes: Buffer, start: string) => bytes.toString('latin1', 0, start.length) === start;

/**
 * The text of a file. What is no UTF-8 is Windows-1252, in which Latin-1 is contained: the two that the spreadsheets
 * people have write; `Unreadable` where it is no text at all.
 */
export const fileText = (bytes: Buffer): FileText | Unreadable => {
  if (startsWith(bytes, 'PK\x03\x04'))
    return /xl\/|content\.xml/.test(bytes.toString('latin1', 0, 4_096)) ? 'spreadsheet' : 'zip';
  if (startsWith(bytes, '\xd0\xcf\x11\xe0')) return 'spreadsheet';
  if (startsWith(bytes, '%PDF')) return 'pdf';
  const read = decoded(bytes);
  if (read === 'binary') return read;
  const start = read.text.trimStart();
  if (start === '') return 'empty';
  return /^<(!doctype|html|\?xml|svg)/i.test(start) ? 'page' : read;
};

const decoded = (bytes: Buffer): FileText | 'binary' => {
  const wide = startsWith(bytes, '\xff\xfe') ? 'utf-16le' : startsWith(bytes, '\xfe\xff') ? 'utf-16be' : null;
  if (wide !== null) {
    const text = new TextDecoder(wide).decode(bytes);
    return text.includes('\0') ? 'binary' : { text, encoding: 'UTF-16' };
  }
  if (bytes.includes(0)) return 'binary';
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' };
  }
};
