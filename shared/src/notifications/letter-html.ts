import { closing, greeting, type Letter, type LetterRow } from './letter.ts';

/** Everything that somebody else may have written goes through here. */
const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);

/** The light set of the design's tokens, inline because mail programs drop sheets; the dark one comes by class. */
const text =
  "font-family:'Atkinson Hyperlegible Next','Atkinson Hyperlegible',Verdana,sans-serif;font-size:17px;line-height:1.5;color:#13262c";
const title =
  "font-family:'Bricolage Grotesque','Atkinson Hyperlegible',Verdana,sans-serif;font-weight:700;color:#0b5a61";
const soft = text.replace('17px', '15px').replace('#13262c', '#4a595b');

/** Outlook's own programs mark what they turn dark with data-ogsc and ignore the query. */
const dark = [
  ['.ground', 'background-color:#111c20!important'],
  ['.card', 'background-color:#18262b!important;border-color:#2d3e44!important'],
  ['.ink', 'color:#f3ecdd!important'],
  ['.soft', 'color:#b4bfbd!important'],
  ['.seine', 'color:#79cbc6!important'],
  ['.line', 'border-color:#79cbc6!important'],
  ['.row', 'border-color:#2d3e44!important'],
  ['.button', 'background-color:#79cbc6!important;color:#06272b!important'],
] as const;
const sheet = [
  `@media (prefers-color-scheme:dark){${dark.map(([name, rules]) => `${name}{${rules}}`).join('')}}`,
  ...dark.map(([name, rules]) => `[data-ogsc] ${name}{${rules}}`),
].join('');

const paragraph = (content: string): string =>
  `<p class="ink" style="margin:0 0 16px;${text}">${content}</p>`;

const rowHtml = ([label, value]: LetterRow): string =>
  `<tr><th scope="row" align="left" valign="top" class="soft row" style="padding:8px 16px 8px 0;border-bottom:1px solid #dfd4bf;font-weight:400;${soft}">${escaped(label)}</th><td valign="top" class="ink row" style="padding:8px 0;border-bottom:1px solid #dfd4bf;font-variant-numeric:tabular-nums;${text}">${escaped(value)}</td></tr>`;

const rowsHtml = (rows: readonly LetterRow[]): string =>
  rows.length === 0
    ? ''
    : `<table width="100%" cellpadding="0" cellspacing="0" style="border-collapse:collapse;margin:0 0 24px">${rows.map(rowHtml).join('')}</table>`;

const itemsHtml = (items: readonly string[]): string =>
  items.length === 0
    ? ''
    : `<ul class="ink" style="margin:0 0 24px;padding:0 0 0 20px;${text}">${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;

const actionHtml = (action: Letter['action']): string =>
  action === null
    ? ''
    : `<p style="margin:0 0 24px"><a class="button" href="${escaped(action.href)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background-color:#0b5a61;text-decoration:none;${text.replace('#13262c', '#ffffff')}">${escaped(action.label)}</a></p>`;

/**
 * One table in the look of the site, read well by a screen reader and in the dark. Nothing is loaded from anywhere:
 * no picture, no font, nothing that would tell us that a mail was read.
 */
export function letterHtml(letter: Letter): string {
  const { locale, subject, paragraphs, rows, items, action, note } = letter;
  const said = [escaped(greeting(letter)), ...paragraphs.map(escaped)].map(paragraph).join('');
  const end = paragraph(closing[locale].map(escaped).join('<br>'));
  const small = note === null ? '' : `<p class="soft" style="margin:0;${soft}">${escaped(note)}</p>`;
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${escaped(subject)}</title><style>${sheet}</style></head><body class="ground" style="margin:0;padding:0;background-color:#faf5ea"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" class="ground" style="background-color:#faf5ea"><tr><td align="center" style="padding:24px 12px"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px"><tr><td class="seine line" style="padding:0 0 8px;border-bottom:2px solid #0b5a61;font-size:25px;${title}">Escale</td></tr><tr><td class="card" style="padding:24px;background-color:#fffdf7;border:1px solid #dfd4bf;border-top:0;border-radius:0 0 8px 8px">${said}${rowsHtml(rows)}${itemsHtml(items)}${actionHtml(action)}${end}${small}</td></tr></table></td></tr></table></body></html>`;
}
