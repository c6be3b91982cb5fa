const digits = '零一二三四五六七八九';
const valueOf: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  两: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const powers: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

/** A whole number below ten thousand in Chinese: 17 → 十七. */
export function chineseOf(value: number): string {
  if (value < 0 || value > 9999) return String(value);
  const powersDown = [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
  ] as const;
  let rest = value;
  let written = '';
  for (const [power, name] of powersDown) {
    const count = Math.floor(rest / power);
    rest %= power;
    if (count > 0) written += (digits[count] ?? '') + name;
    else if (written && rest > 0 && !written.endsWith('零')) written += '零';
  }
  if (rest > 0 || value === 0) written += digits[rest] ?? '';
  return written.replace(/^一十/, '十');
}

/** The pattern of a figure, Arabic or Chinese, for use in other patterns. */
export const FIGURE =
  '(?:\\d+(?:[.．]\\d+)?(?:[百千万](?!分之))?|[零〇一二两三四五六七八九十百千]+(?:点[零〇一二三四五六七八九]+)?万?)';

/** The number that a figure writes: 98.5, 九十八点五, 一百, 一〇〇, 两; undefined for anything else. */
export function figureOf(written: string): number | undefined {
  const text = written.trim().replace('．', '.');
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  if (text === '半') return 0.5;
  const [, figure, power = ''] = /^(.+?)([百千万])$/.exec(text) ?? [];
  if (figure && (power === '万' || /^[\d.]+$/.test(figure))) {
    const count = figureOf(figure);
    return count === undefined ? undefined : count * (powers[power] ?? 10_000);
  }
  const [whole = '', part] = text.split('点');
  if (!/^[零〇一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟]+$/.test(whole)) return undefined;
  let total = 0;
  if (/[十百千拾佰仟]/.test(whole)) {
    let count: number | undefined;
    for (const char of whole) {
      const power = powers[char];
      if (power === undefined) count = valueOf[char];
      else {
        total += (count ?? 1) * power;
        count = undefined;
      }
    }
    total += count ?? 0;
  } else for (const char of whole) total = total * 10 + (valueOf[char] ?? 0);
  if (part === undefined) return total;
  const decimals = [...part].map((char) => valueOf[char] ?? 0).join('');
  return Number(`${total}.${decimals}`);
}

/** Letters that stand for digits where a page was scanned or typed in haste. */
const lettersOf: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1' };

/** Digits in which letters stand for some: 1O is 10. */
export const withDigits = (written: string): string =>
  written.replaceAll(/[OoIl]/g, (letter) => lettersOf[letter] ?? letter);
