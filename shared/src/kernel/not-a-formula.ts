/** A text that a spreadsheet would take for a formula is kept a text by an apostrophe before it (CWE-1236). */
export function notAFormula(text: string): string {
  return /^\s*[=+\-@]|^[\t\r]/.test(text) ? `'${text}` : text;
}
