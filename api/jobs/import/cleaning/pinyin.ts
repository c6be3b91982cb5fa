import { replaced, type Passage } from '../passage.ts';

const TONED = 'āáǎàăēéěèĕīíǐìĭōóǒòŏūúǔùŭǖǘǚǜńňǹḿ';
const LETTER = `a-zü${TONED}`;
const HAN = '\\p{Script=Han}';
const initials = '(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?';
const plain = new RegExp(
  `^${initials}(?:iang|iong|uang|ueng|ang|eng|ing|ong|ian|iao|uai|uan|üan|van|ai|ei|ui|ao|ou|iu|ie|üe|ue|ve|er|an|en|in|un|ün|ia|ua|uo|a|o|e|i|u|ü|v)[1-5]?$`,
);
const toned = new RegExp(`[${TONED}]`);

const isSyllable = (word: string): boolean => toned.test(word) || plain.test(word);

/**
 * Takes out the pronunciations that some copies print beside characters: 客(kè)戶(hù), kè 客 hù 戶. Plain letters count
 * as a pronunciation only where the text has toned ones too, so that CRM, BOSS and ERP stay.
 */
export function withoutPinyin(passage: Passage): Passage {
  if (
    !toned.test(passage.text.toLowerCase()) &&
    !new RegExp(`${HAN}[(（][a-z]+[1-5][)）]`, 'u').test(passage.text)
  )
    return passage;
  const bracketed = replaced(
    passage,
    new RegExp(
      `(?<=${HAN}\\s*)\\s*[(（]\\s*([${LETTER}]+[1-5]?(?:['’ ]?[${LETTER}]+[1-5]?)*)\\s*[)）]`,
      'giu',
    ),
    (match) =>
      (match[1] ?? '')
        .toLowerCase()
        .split(/['’\s]+/)
        .every(isSyllable)
        ? ''
        : undefined,
  );
  // A run of syllables with at least one tone, with the spaces that it brought.
  return replaced(
    bracketed,
    new RegExp(`[ \\u3000]*(?<![A-Za-z])[${LETTER}]+(?:[ '’]+[${LETTER}]+)*(?![A-Za-z])[ \\u3000]*`, 'giu'),
    (match) => {
      const words = match[0]
        .toLowerCase()
        .trim()
        .split(/[\s'’]+/);
      return toned.test(match[0].toLowerCase()) && words.every((word) => isSyllable(word)) ? '' : undefined;
    },
  );
}
