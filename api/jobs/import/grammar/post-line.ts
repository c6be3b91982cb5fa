import { isPostName } from './posts.ts';

/** A line that names a post: where the name stands in it, and the number of seats. */
export interface PostLine {
  readonly name: string;
  readonly at: number;
  readonly seats?: { readonly at: number; readonly text: string };
  /** Whether more than the name makes it the head of a post: a cry for people, a count, signs around it. */
  readonly isHead: boolean;
}

const opening = '[\\s★☆◆◇●■▲※#*~【\\[「『<《“"]*';
const closing = '[\\s★☆◆●■▲※#*~】\\]」』>》”"!！]*';
const cries =
  '(?:(?:急|热|诚|直|现|特|高薪|公司|我司|本公司|长期|大量|火热|面向社会|公开|社会|校园)*(?:招聘|诚聘|急聘|热聘|招募|聘请|诚招|急招|热招|招|聘)(?:职位|岗位)?)';
const forms = '(?:(?:岗位|职位|职务|工作)?(?:说明书|说明|职责描述)\\s*(?:[—–-]+|[:：])\\s*)';
const count = '(?:若干|\\d{1,3}|[一二两三四五六七八九十]{1,3})\\s*[人名个位]';
const seats = `(?:\\s*[（(:：,，]?\\s*(?:共|编制|定员|定编|招聘|需求|人数)*[:：]?\\s*(${count})\\s*[）)]?)`;
const papers = '(?:\\s*(?:岗位|职位)?(?:招聘|诚聘)(?:启事|信息|简章|公告|广告|要求|需求)?)';

/** What pages of the web print behind the name. */
const web = '(?:\\s+(?:[【\\[（(][^】\\])）]{0,8}[】\\])）]|(?:浏览|发布|更新|阅读|来源|点击)\\S*))*\\s*';

const lineWith = (before: string): RegExp =>
  new RegExp(
    `^(${before})([^，。；：:\\s★☆【】《》（(]{2,26}?(?:[（(](?!若干)[^）)\\d]{1,14}[）)])?)(?:${seats}${papers}?|${papers}${seats}?)?${closing}${web}$`,
    'u',
  );
const cried = `${cries}${closing}\\s*[:：]?\\s*${opening}`;
/** Lines that are longer say more than a name. */
const longest = 80;

/** The name alone, behind a cry or the words for a form, and behind the name of who seeks people. */
const lines: readonly RegExp[] = [
  lineWith(`${opening}(?:${cried}|${forms})?`),
  lineWith(`${opening}[^，。；：:\\s]{2,16}?${cried}`),
];

/** What brackets behind a name offer, and not what it is: （双休+五险）. */
const benefits = /[（(][^（()）]*(?:[+薪险休假元kK包补住]|急聘|急招|实习|全职|兼职)[^（()）]*[）)]$/;

const aCry = new RegExp(`${cries}(?<rest>.*)$`, 'u');
const onlyCry = new RegExp(`^[^\\p{L}]*${cries}[^\\p{L}]*$`, 'u');

/** Whether words do nothing but cry a post out. */
export const isCry = (text: string): boolean => onlyCry.test(text);

/** The post that a line names and says nothing else of: 诚聘：话务员（2名）, 话务员招聘启事, 【话务员】; undefined where it is none. */
export function postInLine(text: string): PostLine | undefined {
  if (text.length > longest) return undefined;
  for (const line of /[聘招]/.test(text) ? lines : lines.slice(0, 1)) {
    const [, before, whole = '', ...numbers] = line.exec(text) ?? [];
    const name = whole.replace(benefits, '');
    if (before === undefined || !isPostName(name)) continue;
    const number = numbers.find((each) => each !== undefined);
    // 招聘专员 is a post; 招聘：专员 and 诚聘话务专员 cry one out.
    const cry = aCry.exec(before);
    const isApart = /[^\p{L}]/u.test(cry?.groups?.['rest'] ?? '') || /[诚急热]|高薪/.test(cry?.[0] ?? '');
    if (cry && (name.length < 3 || !(isApart || number))) continue;
    const at = before.length;
    return {
      name,
      at,
      isHead: text.trim() !== name,
      ...(number === undefined
        ? {}
        : { seats: { at: text.indexOf(number, at + name.length), text: number } }),
    };
  }
  return undefined;
}
