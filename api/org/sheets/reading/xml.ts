import { SaxesParser } from 'saxes';
import { tooLargeInside } from './raw.ts';
import type { PartReader } from './unpack.ts';

/** What is told of a part while it is read; names without their prefixes. */
export interface XmlListener {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
}

/** No text between two tags is longer, in characters: a cell has at most 32 767. */
const LONGEST = 1024 * 1024;

const plain = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads a part of a workbook as it is unpacked. What is no XML is thrown. */
export const xmlReader = ({ open, text, close }: XmlListener): PartReader => {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('opentag', ({ name, attributes }) => open(plain(name), attributes));
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', ({ name }) => close(plain(name)));
  const decoder = new TextDecoder();
  let sinceTag = 0;
  return {
    take(piece) {
      const xml = decoder.decode(piece, { stream: true });
      const at = xml.lastIndexOf('<');
      sinceTag = at < 0 ? sinceTag + xml.length : xml.length - at;
      if (sinceTag > LONGEST) throw tooLargeInside();
      parser.write(xml);
    },
    end() {
      parser.write(decoder.decode()).close();
    },
  };
};
