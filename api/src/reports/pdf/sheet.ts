import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';

const font = (weight: string) =>
  fileURLToPath(
    import.meta.resolve(
      `@expo-google-fonts/atkinson-hyperlegible-next/${weight}/AtkinsonHyperlegibleNext_${weight}.ttf`,
    ),
  );
export const regular = font('400Regular');
export const bold = font('700Bold');

export const ink = {
  text: '#13262c',
  seine: '#0b5a61',
  soft: '#4a595b',
  line: '#c9d2d2',
  pale: '#9cc4c6',
} as const;

export const MARGIN = 52;
/** The part of a page below which nothing of the text goes: the foot is there. */
const FOOT = 62;
export const WIDTH = 595.28 - 2 * MARGIN;

/** PDF/UA, which the types do not know yet. */
const accessible: Record<string, unknown> = { subset: 'PDF/UA' };

type Part = PDFKit.PDFStructureElement;
export type Sheet = { pdf: PDFKit.PDFDocument; root: Part };

export const openSheet = ({ title, lang }: { title: string; lang: string }): Sheet => {
  const pdf = new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: FOOT },
    font: regular,
    lang,
    tagged: true,
    displayTitle: true,
    bufferPages: true,
    pdfVersion: '1.7',
    ...accessible,
    info: { Title: title, Author: 'Escale', Creator: 'Escale' },
  });
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  return { pdf, root };
};

type Kind = 'H1' | 'H2' | 'H3' | 'P' | 'TH' | 'TD' | 'Figure';

/** A part of the text with its role, told to those who do not see the page. */
export const part = (
  { pdf }: Sheet,
  kind: Kind,
  write: () => void,
  options: Record<string, unknown> = {},
): Part => pdf.struct(kind, options, write);

/** What is drawn for the eye alone. */
export const ornament = ({ pdf }: Sheet, draw: () => void): void => {
  pdf.markContent('Artifact', { type: 'Layout' });
  draw();
  pdf.endMarkedContent();
};

export const roomLeft = ({ pdf }: Sheet): number => pdf.page.height - FOOT - pdf.y;

/** Begins a page where less than so much room is left. */
export const needRoom = (sheet: Sheet, height: number): void => {
  if (roomLeft(sheet) < height) sheet.pdf.addPage();
  sheet.pdf.x = MARGIN;
};
