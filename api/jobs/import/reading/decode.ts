import { ImportFault } from '../fault.ts';

/** Characters that nearly every Chinese sentence about work has: they tell a right decoding from a wrong one. */
const common = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严職責負責業務客戶處理訴電話員經驗學歷專業們個為時來國會對發與關無實應開還過這說從將級點組',
);

const score = (text: string): number => {
  let known = 0;
  let han = 0;
  for (const char of text.slice(0, 20_000)) {
    if (/\p{Script=Han}/u.test(char)) han++;
    if (common.has(char)) known++;
    // Unassigned and private characters appear where bytes were read in a wrong code.
    if (/[\uE000-\uEFFF\uFFFD]/.test(char)) known -= 2;
  }
  return han === 0 ? 0 : known / han;
};

function decodeAs(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-16 without a mark shows itself by the zero bytes of line ends, digits and spaces, all on one side. */
function utf16Of(bytes: Uint8Array): string | undefined {
  const some = bytes.subarray(0, 4000);
  const zeros = [0, 0];
  some.forEach((byte, place) => byte === 0 && (zeros[place % 2] = (zeros[place % 2] ?? 0) + 1));
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0 || bytes.length % 2 === 1) return undefined;
  if (odd > even * 3) return decodeAs(bytes, 'utf-16le');
  if (even > odd * 3) return decodeAs(bytes, 'utf-16be');
  return undefined;
}

/** The text of a file's bytes: UTF-8 and UTF-16 with and without mark, GB18030 (and with it GBK), Big5. @throws ImportFault */
export function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const marked =
    first === 0xff && second === 0xfe
      ? decodeAs(bytes, 'utf-16le')
      : first === 0xfe && second === 0xff
        ? decodeAs(bytes, 'utf-16be')
        : undefined;
  const text = marked ?? utf16Of(bytes) ?? decodeAs(bytes, 'utf-8');
  if (text !== undefined && !text.includes('\0')) return text;
  const candidates = ['gb18030', 'big5']
    .map((encoding) => decodeAs(bytes, encoding))
    .filter((each) => each !== undefined)
    .sort((a, b) => score(b) - score(a));
  const best = candidates[0];
  if (best === undefined || best.includes('\0') || (score(best) < 0.3 && best.length > 40))
    throw new ImportFault({
      zh: '无法识别文件的文字编码（支持 UTF-8、UTF-16、GB18030/GBK、Big5）；请在记事本中另存为 UTF-8 后再导入',
      en: 'The encoding of the text is not recognised (UTF-8, UTF-16, GB18030/GBK and Big5 are); save it as UTF-8 and import it again',
    });
  return best;
}
