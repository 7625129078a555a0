import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Attestation } from '@escale/shared/bookings';
import PDFDocument from 'pdfkit';

const font = (weight: string) =>
  fileURLToPath(
    import.meta.resolve(
      `@expo-google-fonts/atkinson-hyperlegible-next/${weight}/AtkinsonHyperlegibleNext_${weight}.ttf`,
    ),
  );
const regular = font('400Regular');
const bold = font('700Bold');

/** PDF/UA, which the types do not know yet. */
const accessible: Record<string, unknown> = { subset: 'PDF/UA' };
const languages = { fr: 'fr-FR', en: 'en-GB' } as const;
const MARGIN = 64;
const LABEL_WIDTH = 150;

/**
 * The attestation as a tagged PDF: headings, lines and reading order are told to those who don't see the page, the
 * fonts are in the file, and it names its language (PDF/UA-1).
 */
export const writeAttestation = async (
  { title, lead, rows, notes }: Attestation,
  lang: keyof typeof languages,
): Promise<Uint8Array> => {
  const document = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    font: regular,
    lang: languages[lang],
    tagged: true,
    displayTitle: true,
    pdfVersion: '1.7',
    ...accessible,
    info: { Title: title, Author: 'Escale', Creator: 'Escale' },
  });
  const written = buffer(document);
  const root = document.struct('Document');
  document.addStructure(root);
  const paragraph = (kind: 'H1' | 'P', write: () => void) => root.add(document.struct(kind, {}, write));

  paragraph('P', () => document.font(bold).fontSize(13).fillColor('#0b5a61').text('Escale'));
  document.moveDown(1.5);
  paragraph('H1', () => document.font(bold).fontSize(26).fillColor('#13262c').text(title));
  document.moveDown(0.6);
  paragraph('P', () => document.font(regular).fontSize(13).text(lead));
  document.moveDown(1.2);
  for (const { label, value } of rows) {
    const { y } = document;
    paragraph('P', () => {
      document.font(bold).fontSize(11).text(label, MARGIN, y, { width: LABEL_WIDTH });
      const below = document.y;
      document.font(regular).text(value, MARGIN + LABEL_WIDTH, y);
      document.y = Math.max(below, document.y);
    });
    document.moveDown(0.5);
  }
  document.x = MARGIN;
  document.moveDown(1);
  for (const note of notes)
    paragraph('P', () =>
      document.fontSize(10).fillColor('#4a595b').text(note, MARGIN, undefined, {}).moveDown(0.4),
    );
  root.end();
  document.end();
  return written;
};
