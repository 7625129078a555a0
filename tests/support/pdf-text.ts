import { inflateSync } from 'node:zlib';

/**
 * What a reader finds in a PDF: the glyphs of its pages turned back into text by the maps that its fonts bring. Written
 * from the format's specification, so that it shares nothing with what made the file.
 */
export const pdfText = (file: Uint8Array): string => {
  const bytes = Buffer.from(file);
  const objects = objectsOf(bytes);
  const maps = [...objects.values()]
    .filter(({ head }) => head.includes('/ToUnicode'))
    .map(({ head }) => Number(/\/ToUnicode (\d+) 0 R/.exec(head)?.[1]))
    .map((id) => glyphsOf(objects.get(id)?.stream ?? ''));
  const names = fontNames(objects);
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b/.test(head));
  return pages
    .map(({ head }) => {
      const stream = objects.get(Number(/\/Contents (\d+) 0 R/.exec(head)?.[1]))?.stream ?? '';
      return textOf(stream, (font) => maps[names.get(font) ?? 0] ?? new Map());
    })
    .join('\n');
};

type PdfObject = { head: string; stream: string };

const objectsOf = (bytes: Buffer): Map<number, PdfObject> => {
  const text = bytes.toString('latin1');
  const objects = new Map<number, PdfObject>();
  for (const match of text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [, id, body = ''] = match;
    const [head = '', raw] = body.split(/\nstream\n/);
    const start = match.index + match[0].indexOf('stream\n') + 7;
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    const data = raw === undefined ? Buffer.alloc(0) : bytes.subarray(start, start + length);
    const stream = head.includes('/FlateDecode') ? inflateSync(data) : data;
    objects.set(Number(id), { head, stream: stream.toString('latin1') });
  }
  return objects;
};

/** The fonts by the names that pages call them, in the order in which their maps were found. */
const fontNames = (objects: Map<number, PdfObject>): Map<string, number> => {
  const withMaps = [...objects].filter(([, { head }]) => head.includes('/ToUnicode')).map(([id]) => id);
  const names = new Map<string, number>();
  for (const { head } of objects.values())
    for (const [, name = '', id] of head.matchAll(/\/(F\d+) (\d+) 0 R/g))
      names.set(name, withMaps.indexOf(Number(id)));
  return names;
};

const glyphsOf = (map: string): Map<string, string> => {
  const glyphs = new Map<string, string>();
  for (const [, from = '', , list = ''] of map.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/gi))
    for (const [nth, [, code = '']] of [...list.matchAll(/<([0-9a-f ]+)>/gi)].entries())
      glyphs.set(hex(Number.parseInt(from, 16) + nth), lettersOf(code));
  return glyphs;
};

const hex = (value: number): string => value.toString(16).padStart(4, '0');
const lettersOf = (code: string): string =>
  Buffer.from(code.replaceAll(' ', ''), 'hex').swap16().toString('utf16le');

const textOf = (stream: string, mapOf: (font: string) => Map<string, string>): string => {
  let map = new Map<string, string>();
  let text = '';
  for (const [token] of stream.matchAll(/\/F\d+ [\d.]+ Tf|\[[^\]]*\] TJ|\bET\b/g)) {
    if (token === 'ET') text += '\n';
    else if (token.startsWith('/')) map = mapOf(token.slice(1, token.indexOf(' ')));
    else
      for (const [, run = ''] of token.matchAll(/<([0-9a-f]+)>/gi))
        for (const glyph of run.match(/.{4}/g) ?? []) text += map.get(glyph.toLowerCase()) ?? '\ufffd';
  }
  return text;
};
