import { SaxesParser } from 'saxes';
import { chineseOf } from '../figures.ts';

/** A level of a list as Word numbers it. */
interface Level {
  format: string;
  /** Such as `%1、`. */
  text: string;
  start: number;
}

/** Writes the number that Word shows before a paragraph but does not keep in its text. */
export interface Numbering {
  /** The list of a style, where the style has one. */
  ofStyle(style: string): { list: string; level: number } | undefined;
  /** The next number of a list, as it is printed; empty where the level prints none. */
  next(list: string, level: number): string;
}

const letter = (value: number): string => String.fromCharCode(96 + ((value - 1) % 26) + 1);
const romans = [
  'i',
  'ii',
  'iii',
  'iv',
  'v',
  'vi',
  'vii',
  'viii',
  'ix',
  'x',
  'xi',
  'xii',
  'xiii',
  'xiv',
  'xv',
];

function printed(format: string, value: number): string {
  switch (format) {
    case 'none':
      return '';
    case 'lowerLetter':
      return letter(value);
    case 'upperLetter':
      return letter(value).toUpperCase();
    case 'lowerRoman':
      return romans[value - 1] ?? String(value);
    case 'upperRoman':
      return (romans[value - 1] ?? String(value)).toUpperCase();
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value <= 20 ? String.fromCharCode(0x245f + value) : String(value);
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'ideographDigital':
    case 'chineseLegalSimplified':
      return chineseOf(value);
    default:
      return String(value);
  }
}

interface Read {
  readonly levels: Map<string, Map<number, Level>>;
  readonly abstractOf: Map<string, string>;
  /** Lists that count anew, though they look like others. */
  readonly anew: Set<string>;
}

function readLists(xml: string): Read {
  const levels = new Map<string, Map<number, Level>>();
  const abstractOf = new Map<string, string>();
  const anew = new Set<string>();
  let abstract: string | undefined;
  let list: string | undefined;
  let level: Level | undefined;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const value = String(attributes['w:val'] ?? '');
    if (name === 'w:abstractNum') {
      abstract = String(attributes['w:abstractNumId']);
      levels.set(abstract, new Map());
    } else if (name === 'w:lvl' && abstract !== undefined && list === undefined) {
      level = { format: 'decimal', text: '', start: 1 };
      levels.get(abstract)?.set(Number(attributes['w:ilvl']), level);
    } else if (name === 'w:num') list = String(attributes['w:numId']);
    else if (name === 'w:abstractNumId' && list !== undefined) abstractOf.set(list, value);
    else if (name === 'w:startOverride' && list !== undefined) anew.add(list);
    else if (level && name === 'w:numFmt') level.format = value;
    else if (level && name === 'w:lvlText') level.text = value;
    else if (level && name === 'w:start') level.start = Number(value) || 1;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:lvl') level = undefined;
    else if (name === 'w:abstractNum') abstract = undefined;
    else if (name === 'w:num') list = undefined;
  });
  parser.write(xml).close();
  return { levels, abstractOf, anew };
}

function readStyles(xml: string): Map<string, { list: string; level: number }> {
  const found = new Map<string, { list: string; level: number }>();
  let style: string | undefined;
  let level = 0;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'w:style') [style, level] = [String(attributes['w:styleId'] ?? ''), 0];
    else if (name === 'w:ilvl') level = Number(attributes['w:val']) || 0;
    else if (name === 'w:numId' && style) found.set(style, { list: String(attributes['w:val']), level });
  });
  parser.write(xml).close();
  return found;
}

/** The numbering of a Word file, out of its parts. */
export function numberingOf(lists: string | undefined, styles: string | undefined): Numbering {
  const { levels, abstractOf, anew }: Read = lists
    ? readLists(lists)
    : { levels: new Map(), abstractOf: new Map(), anew: new Set() };
  const styled = styles ? readStyles(styles) : new Map<string, { list: string; level: number }>();
  const counts = new Map<string, number[]>();
  return {
    ofStyle: (style) => styled.get(style),
    next(list, at) {
      const abstract = abstractOf.get(list);
      const own: Map<number, Level> | undefined = abstract === undefined ? undefined : levels.get(abstract);
      const level = own?.get(at);
      if (!own || !level || abstract === undefined) return '';
      if (anew.delete(list)) counts.delete(abstract);
      if (level.format === 'bullet') return '● ';
      const count = counts.get(abstract) ?? [];
      counts.set(abstract, count);
      count.length = at + 1;
      count[at] = (count[at] ?? level.start - 1) + 1;
      const number = level.text.replaceAll(/%(\d)/g, (_, digit: string) => {
        const place = Number(digit) - 1;
        const other = own.get(place) ?? level;
        return printed(other.format, count[place] ?? other.start);
      });
      if (!number.trim()) return '';
      return /[、.．)）:：]$/.test(number.trim()) ? number.trim() : `${number.trim()} `;
    },
  };
}
