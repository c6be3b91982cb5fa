import { ImportFault } from '../fault.ts';
import { decode } from './decode.ts';
import { readDocx } from './docx.ts';
import type { DocumentText } from './docx-text.ts';
import { MAX_CHARACTERS, MAX_FILE_BYTES } from './limits.ts';

const startsWith = (bytes: Uint8Array, ...magic: number[]): boolean =>
  magic.every((byte, place) => bytes[place] === byte);

const onlyWord = '请在 Word 中另存为 .docx，或把文字粘贴到 .txt 后再导入';
const onlyWordEn = 'save it in Word as .docx, or paste its text into a .txt file, and import that';

/** Kinds of files that are known and cannot be read, by their first bytes. */
const refused: readonly { readonly magic: readonly number[]; readonly zh: string; readonly en: string }[] = [
  {
    magic: [0xd0, 0xcf, 0x11, 0xe0],
    zh: `这是旧版 Word 文件（.doc）或受密码保护的文件；${onlyWord}`,
    en: `This is a Word file of the old kind (.doc) or one behind a password; ${onlyWordEn}`,
  },
  {
    magic: [0x25, 0x50, 0x44, 0x46],
    zh: `这是 PDF 文件，其中的表格和勾选无法可靠读出；${onlyWord}`,
    en: `This is a PDF, from which tables and ticks cannot be read reliably; ${onlyWordEn}`,
  },
  {
    magic: [0x7b, 0x5c, 0x72, 0x74, 0x66],
    zh: `这是 RTF 文件；${onlyWord}`,
    en: `This is an RTF file; ${onlyWordEn}`,
  },
  ...[
    [0x89, 0x50, 0x4e, 0x47],
    [0xff, 0xd8, 0xff],
    [0x47, 0x49, 0x46, 0x38],
    [0x42, 0x4d],
    [0x49, 0x49, 0x2a, 0],
    [0x4d, 0x4d, 0, 0x2a],
  ].map((magic) => ({
    magic,
    zh: '这是图片，没有可读取的文字；请先识别成文字，核对后再导入',
    en: 'This is a picture without text; have its text recognised, check that, and import it then',
  })),
];

/**
 * The text of a file, as every offset of the importer counts it; a file that is called .docx must be one.
 * @throws ImportFault with what is wrong and what helps
 */
export const readSource = (bytes: Uint8Array, name = ''): string => readDocument(bytes, name).text;

/**
 * The text of a file, and what a form that Remit printed says of its paragraphs.
 * @throws ImportFault with what is wrong and what helps
 */
export function readDocument(bytes: Uint8Array, name = ''): DocumentText {
  if (bytes.length > MAX_FILE_BYTES)
    throw new ImportFault({
      zh: `文件过大（${Math.ceil(bytes.length / 1048576)} MB），最多 ${MAX_FILE_BYTES / 1048576} MB；请拆成几个文件`,
      en: `The file is too large (${Math.ceil(bytes.length / 1048576)} MB); at most ${MAX_FILE_BYTES / 1048576} MB: split it`,
    });
  if (bytes.length === 0) throw new ImportFault({ zh: '文件是空的', en: 'The file is empty' });
  const fault = refused.find(({ magic }) => startsWith(bytes, ...magic));
  if (fault) throw new ImportFault(fault);
  const isWord = startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || /\.doc[xm]$/i.test(name);
  const document = isWord ? readDocx(bytes) : { text: decode(bytes), paragraphs: [] };
  const { text } = document;
  if (text.length > MAX_CHARACTERS)
    throw new ImportFault({
      zh: `文字过长（${text.length} 字），最多 ${MAX_CHARACTERS} 字；请拆成几个文件`,
      en: `The text is too long (${text.length} characters); at most ${MAX_CHARACTERS}: split it`,
    });
  if (!/\p{L}/u.test(text))
    throw new ImportFault({
      zh: '文件中没有文字（可能只有图片）；请先识别成文字，核对后再导入',
      en: 'The file has no text, perhaps only pictures; have its text recognised, check that, and import it then',
    });
  return document;
}
