import type { Inks } from './inks.ts';
import type { Layout } from './layout.ts';
import type { Mark } from './mark.ts';

/** Typefaces with Chinese letters that machines have; none is brought along. */
export const typeface =
  "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC','Source Han Sans SC',sans-serif";

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// oxlint-disable-next-line no-control-regex -- letters that no XML may hold are left out
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const escaped = (words: string): string =>
  words.replace(forbidden, '').replace(/[&<>"']/g, (letter) => escapes[letter] ?? letter);

const figure = (value: number): string => String(Math.round(value * 10) / 10);

/** A mark as words of an SVG file. */
const markIn = (mark: Mark, inks: Inks): string => {
  if (mark.as === 'rect') {
    const { x, y, width, height, round, fill, stroke, isDashed } = mark;
    const line = stroke ? ` stroke="${inks[stroke]}"${isDashed ? ' stroke-dasharray="6 4"' : ''}` : '';
    return `<rect x="${figure(x)}" y="${figure(y)}" width="${figure(width)}" height="${figure(height)}" rx="${figure(round)}" fill="${inks[fill]}"${line}/>`;
  }
  if (mark.as === 'path')
    return `<path d="${mark.d}" fill="none" stroke="${inks[mark.stroke]}" stroke-width="${mark.width}" stroke-linecap="round"/>`;
  const { x, y, words, px, ink, isBold, from } = mark;
  const more = `${isBold ? ' font-weight="600"' : ''}${from ? ` text-anchor="${from}"` : ''}`;
  return `<text x="${figure(x)}" y="${figure(y)}" font-size="${px}" fill="${inks[ink]}"${more}>${escaped(words)}</text>`;
};

/** Room around the chart in files, and the line with its title above it. */
export const margin = { side: 32, top: 84 } as const;

interface Sheet {
  readonly layout: Layout;
  readonly cards: readonly { readonly x: number; readonly y: number; readonly marks: readonly Mark[] }[];
  readonly inks: Inks;
  readonly title: string;
  readonly subtitle: string;
  /** Further lines below the cards, such as those of reporting. */
  readonly lines?: string;
}

/** How large a file of a chart is, in pixels at its natural size. */
export const sheetSize = ({
  width,
  height,
}: Layout): { readonly width: number; readonly height: number } => ({
  width: Math.max(420, Math.ceil(width) + 2 * margin.side),
  height: Math.ceil(height) + margin.top + margin.side + 16,
});

/** A whole chart as an SVG file of its own: text is text, and nothing comes from elsewhere. */
export function svgOf({ layout, cards, inks, title, subtitle, lines = '' }: Sheet): string {
  const { width, height } = sheetSize(layout);
  const head = [
    { as: 'text', x: margin.side, y: 40, words: title, px: 22, ink: 'strong', isBold: true },
    { as: 'text', x: margin.side, y: 62, words: subtitle, px: 13, ink: 'quiet' },
  ] as const satisfies readonly Mark[];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${typeface}">`,
    `<title>${escaped(`${title} ${subtitle}`)}</title>`,
    `<rect width="${width}" height="${height}" fill="${inks.ground}"/>`,
    ...head.map((mark) => markIn(mark, inks)),
    `<g transform="translate(${margin.side} ${margin.top})">`,
    `<path d="${layout.lines}" fill="none" stroke="${inks.edge}" stroke-width="1.5"/>`,
    ...cards.flatMap(({ x, y, marks }) => [
      `<g transform="translate(${figure(x)} ${figure(y)})">`,
      ...marks.map((mark) => markIn(mark, inks)),
      '</g>',
    ]),
    lines &&
      `<path d="${lines}" fill="none" stroke="${inks.surplus}" stroke-width="1.5" stroke-dasharray="5 4"/>`,
    '</g></svg>',
  ].join('\n');
}
