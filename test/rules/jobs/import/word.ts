import { strToU8, zipSync, type Zippable } from 'fflate';

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

/** A Word file whose body is the XML given, with further parts. */
export const wordFile = (body: string, parts: Zippable = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    ),
    ...parts,
  });

/** A paragraph with a text, or with runs of its own. */
export const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${content.startsWith('<') ? content : `<w:r><w:t>${content}</w:t></w:r>`}</w:p>`;
const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<w:p') ? content : paragraph(content)}</w:tc>`;
/** A table; a cell that says `^` goes on with the one above it, one that begins with `>>` spans two columns. */
export const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows
    .map(
      (cells) =>
        `<w:tr>${cells
          .map((each) =>
            each === '^'
              ? cell('', '<w:vMerge/>')
              : each.startsWith('>>')
                ? cell(each.slice(2), '<w:gridSpan w:val="2"/>')
                : cell(each),
          )
          .join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`;

/** A check box of Word as it stands in a form. */
export const box = (checked: boolean): string =>
  `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="${checked ? 1 : 0}"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>${checked ? '☒' : '☐'}</w:t></w:r></w:sdtContent></w:sdt>`;
/** Text within a paragraph. */
export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
