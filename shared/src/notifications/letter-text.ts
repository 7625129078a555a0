import { closing, colon, greeting, type Letter } from './letter.ts';

/** Plain text, lines of any length. */
export function letterText(letter: Letter): string {
  const { locale, paragraphs, rows, items, action, note } = letter;
  const blocks = [
    greeting(letter),
    ...paragraphs,
    rows.map(([label, value]) => `${label}${colon[locale]}${value}`).join('\n'),
    items.map((item) => `– ${item}`).join('\n'),
    action === null ? '' : `${action.label}${colon[locale]}${action.href}`,
    closing[locale].join('\n'),
    note ?? '',
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}
