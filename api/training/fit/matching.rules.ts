/** What stands around the name of a field, language or certificate in a requirement and says nothing of it. */
const around =
  /(有|具有|具备|持有|取得|获得|须|需|应|从事|相关|同级|同等|同类|有效|本|以上|及以上|者|的|优先|考虑|录用|工作|行业|岗位|领域|方面|经历|经验|经验者|资格证书|资格证|上岗证|证书|专业|等|半年|至少|不少于|不低于|[一二两三四五六七八九十\d.]+\s*[年个]月?)/g;

const between = /[、，,；;/]|或者|或|以及|及|和/;

/** So many texts are remembered: the same few thousand are looked at for everybody, and taking them apart costs most. */
const MOST = 5_000;

/** A function of a text that remembers what it found. */
const remembered = <Found>(find: (text: string) => Found): ((text: string) => Found) => {
  const known = new Map<string, Found>();
  return (text) => {
    const kept = known.get(text);
    if (kept !== undefined) return kept;
    if (known.size >= MOST) known.clear();
    const found = find(text);
    known.set(text, found);
    return found;
  };
};

/** A word as it is compared: without spaces, brackets, letters’ case and what says nothing. */
const plain = remembered((text) =>
  text
    .toLowerCase()
    .replace(/[\s()（）“”"《》〈〉.。·-]/g, '')
    .replace(around, ''),
);

/** The names in a text that lists them; empty where nothing of it is a name. Pure. */
export const namesIn = remembered((text): readonly string[] =>
  text
    .split(between)
    .map(plain)
    .filter((name) => name !== ''),
);

/** Whether something recorded is what is asked for: its name holds the other one, as far as characters say. Pure. */
export const isNamed = (asked: string, recorded: string): boolean => {
  const [name, held] = [plain(asked), plain(recorded)];
  return name !== '' && held.includes(name);
};

/** Languages that a requirement in words may name. */
const languages = [
  '普通话',
  '粤语',
  '白话',
  '闽南语',
  '客家话',
  '吴语',
  '上海话',
  '四川话',
  '方言',
  '英语',
  '日语',
  '韩语',
  '法语',
  '德语',
  '俄语',
  '西班牙语',
  '阿拉伯语',
  '手语',
];

/** The languages that a text names. Pure. */
export const languagesIn = remembered((text): readonly string[] =>
  languages.filter((name) => text.includes(name)),
);

const bare = remembered((text) => text.replace(/[\s、，,。；;:：.()（）]/g, ''));

/** Whether two texts are the same requirement, spaces and signs apart. Pure. */
export const isSameText = (one: string, other: string): boolean => bare(one) === bare(other);
