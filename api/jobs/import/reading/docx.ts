import { unzipSync, type UnzipFileInfo } from 'fflate';
import { ImportFault } from '../fault.ts';
import { documentText, type DocumentText } from './docx-text.ts';
import { numberingOf, type Numbering } from './docx-numbering.ts';
import { MAX_ENTRIES, MAX_PART_BYTES } from './limits.ts';

const bomb = (): ImportFault =>
  new ImportFault({
    zh: `文件解压后过大（超过 ${MAX_PART_BYTES / 1048576} MB），可能已损坏或是恶意文件，未予打开`,
    en: `The file grows beyond ${MAX_PART_BYTES / 1048576} MB when unpacked; it is damaged or malicious and was not opened`,
  });
const damaged = (): ImportFault =>
  new ImportFault({
    zh: '这不是完好的 .docx 文件；请在 Word 中打开并另存为 .docx 后再导入',
    en: 'This is no sound .docx file; open it in Word, save it as .docx and import it again',
  });

const wanted = new Set([
  'word/document.xml',
  'word/numbering.xml',
  'word/styles.xml',
  'word/_rels/document.xml.rels',
  'word/_rels/settings.xml.rels',
]);

/** What stands at the head or foot of pages. */
const margin = /^word\/(header|footer)\d*\.xml$/;

/** The names of all entries and the text of those that are read. Nothing else is unpacked. */
function entriesOf(bytes: Uint8Array): { names: string[]; parts: Map<string, string> } {
  const names: string[] = [];
  let total = 0;
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    names.push(name);
    if (names.length > MAX_ENTRIES) throw bomb();
    if (!wanted.has(name) && !margin.test(name)) return false;
    total += originalSize;
    if (total > MAX_PART_BYTES) throw bomb();
    return true;
  };
  try {
    const parts = Object.entries(unzipSync(bytes, { filter })).map(
      ([name, content]) => [name, new TextDecoder().decode(content)] as const,
    );
    return { names, parts: new Map(parts) };
  } catch (error) {
    throw error instanceof ImportFault ? error : damaged();
  }
}

/** What a Word file would fetch from elsewhere. Addresses that are only written, and templates on a disk, fetch nothing. */
const fetches = (relations: string): boolean =>
  [...relations.matchAll(/<Relationship\b[^>]*>/g)].some(
    ([each]) =>
      /TargetMode="External"/.test(each) &&
      !/\/hyperlink"/.test(each) &&
      !(/\/attachedTemplate"/.test(each) && !/Target="(https?|ftp|\\\\|\/\/)/i.test(each)),
  );

/** Marks of pages, whatever number a page has. */
const pageMarks =
  /第\s*\d*\s*页|共\s*\d*\s*页|\bpage\s*\d*(?:\s*(?:of|\/)\s*\d*)?|^\s*[-–—]*\s*\d{0,3}\s*[-–—]*\s*$|^\s*\d{1,3}\s*\/\s*\d{1,3}\s*$/gi;

/**
 * The lines at the head and foot of pages that the text does not have itself, each once: code and version often stand
 * only there. Marks of pages are none.
 */
function marginLines(parts: ReadonlyMap<string, string>, numbering: Numbering, body: string): string[][] {
  const known = new Set(body.split('\n').map((line) => line.trim()));
  return ['header', 'footer'].map((kind) =>
    [...parts]
      .filter(([name]) => margin.exec(name)?.[1] === kind)
      .flatMap(([, xml]) => documentText(xml, numbering).text.split('\n'))
      .map((line) => line.replaceAll(pageMarks, '').trim())
      .filter((line) => {
        if (!/[\p{L}\p{N}]/u.test(line) || known.has(line)) return false;
        known.add(line);
        return true;
      }),
  );
}

/** The text of a Word file: cells with a tab between them, rows and paragraphs in lines. @throws ImportFault */
export function readDocx(bytes: Uint8Array): DocumentText {
  const { names, parts } = entriesOf(bytes);
  if (names.some((name) => /vbaProject\.bin$/i.test(name)))
    throw new ImportFault({
      zh: '文件带有宏（.docm），未予打开；请在 Word 中另存为不含宏的 .docx 后再导入',
      en: 'The file has macros (.docm) and was not opened; save it in Word as .docx without macros and import that',
    });
  const document = parts.get('word/document.xml');
  if (document === undefined) {
    if (names.some((name) => /^(xl|ppt)\//.test(name) || name === 'content.xml'))
      throw new ImportFault({
        zh: '这不是 Word 文件（.docx），而是表格、演示或其他文档；请另存为 .docx 或 .txt 后再导入',
        en: 'This is no Word file (.docx) but a sheet, slides or another document; save it as .docx or .txt',
      });
    throw damaged();
  }
  const relations = ['document', 'settings'].map((name) => parts.get(`word/_rels/${name}.xml.rels`) ?? '');
  if (relations.some(fetches))
    throw new ImportFault({
      zh: '文件引用了外部内容（链接的图片、对象或模板），未予打开；请在 Word 中断开链接（文件 → 编辑指向文件的链接）后再导入',
      en: 'The file refers to content elsewhere (linked pictures, objects or templates) and was not opened; break the links in Word and import it again',
    });
  try {
    const numbering = numberingOf(parts.get('word/numbering.xml'), parts.get('word/styles.xml'));
    const body = documentText(document, numbering);
    // What Remit prints around a form of its own says nothing that the form does not.
    if (body.paragraphs.length > 0) return body;
    const [heads = [], feet = []] = marginLines(parts, numbering, body.text);
    return { ...body, text: [...heads, body.text, ...feet].join('\n') };
  } catch (error) {
    throw error instanceof ImportFault ? error : damaged();
  }
}
