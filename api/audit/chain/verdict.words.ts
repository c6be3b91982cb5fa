import type { Bilingual } from '../../core/bilingual.ts';
import type { FaultKind } from './chain.rules.ts';

/** What is wrong with a row or place of the log, in words. */
export const faultWords: Readonly<
  Record<FaultKind, (where: { readonly row: string; readonly place: string }) => Bilingual>
> = {
  CHANGED: ({ row, place }) => ({
    zh: `审计记录 ${row} 与封存时不一致（链上第 ${place} 位）：该行或其封印被修改过`,
    en: `Audit row ${row} is not what it was when it was sealed (place ${place}): the row, or its seal, was changed`,
  }),
  SEAL_CHANGED: ({ row, place }) => ({
    zh: `审计记录 ${row} 的封印被修改过（链上第 ${place} 位），该行本身未变`,
    en: `The seal of audit row ${row} was changed (place ${place}); the row itself is as it was`,
  }),
  DELETED: ({ row, place }) => ({
    zh: `审计记录 ${row} 已被删除（链上第 ${place} 位）`,
    en: `Audit row ${row} was deleted (place ${place})`,
  }),
  SEAL_DELETED: ({ place }) => ({
    zh: `链上第 ${place} 位的封印已被删除`,
    en: `The seal at place ${place} was deleted`,
  }),
  INSERTED: ({ row }) => ({
    zh: `审计记录 ${row} 既没有封印也不在等待封印：它是绕过系统写入的，或其封印被删除`,
    en: `Audit row ${row} has no seal and waits for none: it was written past Remit, or its seal was deleted`,
  }),
  LOST: ({ row }) => ({
    zh: `审计记录 ${row} 在封存之前被删除`,
    en: `Audit row ${row} was deleted before it was sealed`,
  }),
  MISDATED: ({ row, place }) => ({
    zh: `审计记录 ${row} 的时间与封存先后不符（链上第 ${place} 位）：它不是在所写的时间写入的，或当时服务器时钟有误`,
    en: `Audit row ${row} is not of the time that it says (place ${place}): rows that are dated more than an hour later were sealed before it, or it is dated after its seal. It was slipped in, or a clock stood wrong`,
  }),
  CUT: ({ place }) => ({
    zh: `链的末端被截去或重写：上次核验时它到达第 ${place} 位，那时的封印已不在原处`,
    en: `The end of the chain was cut off or written anew: when it was last verified it reached place ${place}, and the seal of that day is not there`,
  }),
};
