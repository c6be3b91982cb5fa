import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { ImportFault } from '../../../../api/jobs/import/fault.ts';
import { MAX_FILE_BYTES } from '../../../../api/jobs/import/reading/limits.ts';
import { importJobs } from '../../../../api/jobs/import/import.ts';
import { readSource } from '../../../../api/jobs/import/reading/read.ts';
import { box, paragraph, run, table, wordFile } from './word.ts';

const sentence = '岗位职责：负责受理客户投诉，处理及时率不低于95%。';

/** The bytes of a text in GB18030, by decoding all its pairs once: Node writes UTF-8 only. */
function inGbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, [number, number]>();
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++)
      if (low !== 0x7f) codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  return Uint8Array.from(
    [...text].flatMap((char) => (char < '\u0080' ? [char.charCodeAt(0)] : (codes.get(char) ?? []))),
  );
}
const inUtf16 = (text: string, mark: boolean): Uint8Array => {
  const body = Buffer.from(text, 'utf16le');
  return mark ? Buffer.concat([Uint8Array.of(0xff, 0xfe), body]) : body;
};
const faultOf = (bytes: Uint8Array): string => {
  try {
    readSource(bytes);
  } catch (error) {
    if (error instanceof ImportFault) return `${error.text.zh} | ${error.text.en}`;
    throw error;
  }
  return 'none';
};

describe('the encoding of a text file is found out', () => {
  test.each([
    ['UTF-8', strToU8(sentence)],
    ['UTF-8 with a mark', Buffer.concat([Uint8Array.of(0xef, 0xbb, 0xbf), strToU8(sentence)])],
    ['UTF-16 with a mark', inUtf16(sentence, true)],
    ['UTF-16 without a mark', inUtf16(`${sentence}\r\n95% 24 VIP\r\n${sentence}`, false)],
    ['GB18030', inGbk(sentence)],
  ])('%s', (_, bytes) => {
    expect(readSource(bytes).replace('\uFEFF', '')).toContain(sentence);
  });

  test('bytes that are no text are refused', () => {
    expect(faultOf(Uint8Array.from({ length: 400 }, (_, place) => (place * 7919 + 128) % 256))).toContain(
      '编码',
    );
  });
});

describe('a Word file becomes lines and cells', () => {
  test('cells stand with tabs between them, rows in lines, paragraphs of a cell apart', () => {
    const file = wordFile(
      paragraph('职位说明书') +
        table([
          ['职位名称', '运营部主管'],
          ['职责', paragraph('一') + paragraph('二')],
        ]),
    );
    expect(readSource(file)).toBe('职位说明书\n职位名称\t运营部主管\n职责\t一\u2028二');
  });

  test('a cell that is merged over rows or columns has its text once', () => {
    expect(
      readSource(
        wordFile(
          table([
            ['任职要求', '年龄', '25岁'],
            ['^', '性别', '不限'],
            ['>>备注', '无'],
          ]),
        ),
      ),
    ).toBe('任职要求\t年龄\t25岁\n\t性别\t不限\n备注\t无');
  });

  test('check boxes, ticks of Wingdings and boxes of old forms say what is ticked', () => {
    const symbol = '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>';
    const font =
      '<w:r><w:rPr><w:rFonts w:ascii="Wingdings 2" w:hAnsi="Wingdings 2"/></w:rPr><w:t>£</w:t></w:r>';
    const old =
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>';
    const file = wordFile(
      paragraph(
        box(true) +
          run('男 ') +
          box(false) +
          run('女 ') +
          symbol +
          run('本科 ') +
          font +
          run('硕士 ') +
          old +
          run('初级'),
      ),
    );
    expect(readSource(file)).toBe('☑男 ☐女 ☑本科 □硕士 ☑初级');
  });

  test('numbers that Word prints by itself are written out', () => {
    const numbering = `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
    const at = (level: number): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="7"/></w:numPr>`;
    const body =
      paragraph('职责', at(0)) +
      paragraph('受理', at(1)) +
      paragraph('回访', at(1)) +
      paragraph('要求', at(0)) +
      paragraph('本科', at(1));
    expect(readSource(wordFile(body, { 'word/numbering.xml': strToU8(numbering) }))).toBe(
      '一、职责\n1.受理\n2.回访\n二、要求\n1.本科',
    );
  });

  test('deleted words and pinyin above characters are no text', () => {
    const ruby =
      '<w:r><w:ruby><w:rt><w:r><w:t>kè</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>客</w:t></w:r></w:rubyBase></w:ruby></w:r>';
    expect(
      readSource(
        wordFile(paragraph(`${ruby}${run('服')}<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>`)),
      ),
    ).toBe('客服');
  });

  test('what the docx package writes is read', async () => {
    const cells = ['直接上级', '客服经理'].map((text) => new TableCell({ children: [new Paragraph(text)] }));
    const document = new Document({
      sections: [
        { children: [new Paragraph('岗位说明书'), new Table({ rows: [new TableRow({ children: cells })] })] },
      ],
    });
    expect(readSource(await Packer.toBuffer(document))).toContain('直接上级\t客服经理');
  });
});

describe('a file that cannot be read is refused in words that help', () => {
  const relations = (target: string, type: string): Uint8Array =>
    strToU8(
      `<Relationships><Relationship Id="r1" Type="http://x/${type}" Target="${target}" TargetMode="External"/></Relationships>`,
    );
  test.each([
    ['a .doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), '.doc'],
    ['a PDF', strToU8('%PDF-1.7'), 'PDF'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), '图片'],
    ['an empty file', new Uint8Array(), '空'],
    ['a file of 21 MB', new Uint8Array(MAX_FILE_BYTES + 1), '过大'],
    ['macros', wordFile(paragraph('x'), { 'word/vbaProject.bin': Uint8Array.of(1) }), '宏'],
    [
      'linked pictures',
      wordFile(paragraph('x'), { 'word/_rels/document.xml.rels': relations('http://a/b.png', 'image') }),
      '外部内容',
    ],
    [
      'a template on the net',
      wordFile(paragraph('x'), {
        'word/_rels/settings.xml.rels': relations('https://a/b.dotm', 'attachedTemplate'),
      }),
      '外部内容',
    ],
    ['a bomb', wordFile(paragraph('零'.repeat(12_000_000))), '解压'],
    ['a zip that is cut off', wordFile(paragraph('职责')).slice(0, 200), '完好'],
    ['XML that breaks off', wordFile('<w:p><w:r><w:t>职责'), '完好'],
    [
      'tables in tables without end',
      wordFile('<w:tbl><w:tr><w:tc>'.repeat(80) + '</w:tc></w:tr></w:tbl>'.repeat(80)),
      '过深',
    ],
    ['a sheet', zipSync({ 'xl/workbook.xml': Uint8Array.of(1) }), '不是 Word'],
    ['only pictures', wordFile('<w:p><w:r><w:drawing/></w:r></w:p>'), '没有文字'],
  ])('%s', (_, bytes, says) => {
    const fault = faultOf(bytes);
    expect(fault).toContain(says);
    expect(fault.split(' | ')[1]).toMatch(/^[A-Z][\x20-\x7e]+$/);
  });

  test('a file that is called .docx and is none is damaged, not a text', () => {
    expect(() => readSource(strToU8(sentence), '说明书.docx')).toThrow('完好');
  });

  test('a written address and the usual template on a disk are no outside content', () => {
    const file = wordFile(paragraph('岗位职责'), {
      'word/_rels/document.xml.rels': relations('mailto:hr@example.org', 'hyperlink'),
      'word/_rels/settings.xml.rels': relations('file:///C:\\Templates\\Normal.dot', 'attachedTemplate'),
    });
    expect(faultOf(file)).toBe('none');
  });
});

describe('what stands at the head and foot of pages', () => {
  const edge = (kind: 'hdr' | 'ftr', ...texts: readonly string[]): Uint8Array =>
    strToU8(
      `<w:${kind} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${texts.map((text) => paragraph(text)).join('')}</w:${kind}>`,
    );

  test('is read before and behind the text, once, without marks of pages', () => {
    const file = wordFile(paragraph('职务说明书') + paragraph('职务名称：投诉主管'), {
      'word/header1.xml': edge('hdr', '编号：KF-07', '职务说明书'),
      'word/header2.xml': edge('hdr', '编号：KF-07', '第 1 页 共 3 页'),
      'word/footer1.xml': edge('ftr', '版本：A/2　第 2 页', '- 2 -', '3'),
    });
    expect(readSource(file).split('\n')).toEqual([
      '编号：KF-07',
      '职务说明书',
      '职务名称：投诉主管',
      '版本：A/2',
    ]);
  });

  test('gives the code of a description that prints it nowhere else', async () => {
    const body = ['职务说明书', '职务名称：投诉主管', '岗位职责', '1、处理投诉；', '2、回访客户。'].map(
      (line) => paragraph(line),
    );
    const file = wordFile(body.join(''), { 'word/header1.xml': edge('hdr', '职务编号：KF-07') });
    const [job] = await importJobs(readSource(file));
    expect(job?.code.value).toBe('KF-07');
    expect(job?.title.value).toBe('投诉主管');
  });
});
