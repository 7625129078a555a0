const widths: [of: RegExp, em: number][] = [
  [/[ijl.,:;'’!|]/, 0.3],
  [/[frt()\s-]/, 0.4],
  [/[mwMW@&]/, 0.92],
  [/[A-ZÀ-Þ0-9]/, 0.68],
];

/** Roughly, and rather more than less: the bold of the titles, in parts of its size. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (widths.find(([of]) => of.test(letter))?.[1] ?? 0.57), 0);

/** Text in lines of at most so many ems; what does not fit into the last one is cut, and says so. */
export function linesOf(text: string, ems: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/ +/)) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`) <= ems) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const shown = lines.slice(0, most).map((line) => cut(line, ems));
  if (lines.length <= most) return shown;
  return [...shown.slice(0, -1), cut(`${lines[most - 1]} ${lines[most]}`, ems)];
}

function cut(line: string, ems: number): string {
  if (widthOf(line) <= ems) return line;
  const letters = [...line];
  while (letters.length > 0 && widthOf(`${letters.join('')}…`) > ems) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
