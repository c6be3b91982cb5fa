import type { TargetComparator } from '../../../schema/reference/metrics.ts';
import { comparatorBefore } from './target.comparator.ts';
import type { Figure } from './target.figure.ts';

/** Figures that limit nothing: hours of service, telephone numbers, whole days. */
const noLimit = /(?:7\s*[x×*]\s*|全天|每天|每日|昼夜|实行)$/;

/** What is reached without 不 before it: it may be a condition as well. */
const plainly =
  /(?:(?<!不|得|能|应|可|未)(?:低于|少于|小于|高于|大于|超过|不足|不满|达到?)|(?<!不|得)超)\s*$/;
/** 超过24小时未处理的, 低于85%时 say when something is. */
const whenBehind =
  /^\s*(?:及?以上|及?以下)?\s*(?:时(?![间限长效])|者|则|未(?!达)|仍|就|即(?!可)|后|的(?!水平|目标|要求|标准|范围|指标|任务|成绩|比例|速度|概率)|(?:需|须|应|要|必须)(?:及时|立即|当日|马上)?\p{Script=Han})/u;
const repeated = /(?:连续|累计|近|满|每隔|入职|工龄|从业)\s*$/;
/** 每天外呼120通 asks for a number, though it does not say whether more or less is meant. */
const daily =
  /(?:每(?:个|一)?(?:人|名?坐席|员工|岗)?(?:每|一)?(?:个|一)?(?:工作日|[日天周月年班]|季度?|星期)(?:度)?|[日月周人年班]均)(?!.{0,12}[前初末底旬点])[^，。；;、\d]{0,12}$/;

/** Whether a figure sets a target, and does not say what is deducted, who is meant or when something is. */
export function isMeant(
  text: string,
  figure: Figure,
  comparator: TargetComparator | undefined,
  nearby: string,
): boolean {
  const { unit } = figure.counted;
  if (figure.value === 0 && comparator === 'EXACTLY') return true;
  const rest = text.slice(figure.to, figure.to + 24);
  // 由70%提升至80%: where it begins.
  if (/[由从自]\s*$/.test(nearby) && /^\s*(?:提升|提高|降|下降|压降|缩短|增|减|到|至)/.test(rest))
    return false;
  // 回访3次仍无人接听, 三次以上来电须升级: when something is done.
  if (unit !== '%' && /^\s*(?:及?以上)?\s*(?:仍|还未|尚未)/.test(rest)) return false;
  if (
    unit === 'x' &&
    !/\p{Script=Han}/u.test(nearby) &&
    /^\s*以上[^，,。；;]{1,12}(?:须|应|需|要|由)/.test(rest)
  )
    return false;
  const around = text.slice(Math.max(0, figure.from - 10), figure.from);
  // What is deducted, paid or granted is no target.
  if (
    /(?:扣[发除减罚]?|罚款?|奖励?|发放|提成|(?<!增)加|(?<!缩)减|降薪|降低工资|绩效(?:工资|奖金|分)?|奖金|补贴|工资|上浮|下浮)[的了为按]?\s*$/.test(
      around,
    )
  )
    return false;
  if (
    /^\s*(?:以上|以下|以内)?的?[，,]?\s*(?:者|的)?[，,]?\s*(?:扣|罚|处以|给予.{0,6}(?:罚|扣|处分)|不予|取消)/.test(
      text.slice(figure.to, figure.to + 14),
    )
  )
    return false;
  // 超过 30% 的客户 says who is meant.
  if (
    /^\s*(?:以上|以下|以内)?的(?:客户|用户|工单|投诉|情况|人员|部门|单位|员工|应|要|须|进行|[，,])/.test(
      text.slice(figure.to, figure.to + 10),
    ) &&
    // 98%以上的工单在24小时内办结 is a target.
    !(
      unit === '%' &&
      /^\s*(?:以上)?的(?:客户|用户|工单|投诉)[^，。；;时]{0,6}(?:在.{0,8}内|一次|首次|按时|及时|当[日天]|满意|得到|实现|完成)/.test(
        text.slice(figure.to, figure.to + 24),
      )
    )
  )
    return false;
  // 不低于90%得满分 and 下降超过30%的 say what is paid for, not what must be reached.
  if (
    /^\s*(?:及?以上|以下|以内)?[的者]?[，,]?\s*[得计记][满\d一二三四五六七八九十]*分/.test(
      text.slice(figure.to, figure.to + 12),
    )
  )
    return false;
  if (
    /(?:下降|上升|增长|降低|提高)(?:幅度)?(?:超过|达到?|大于)\s*$/.test(around) &&
    /^\s*(?:及?以上|以下)?[的者时]/.test(text.slice(figure.to, figure.to + 5))
  )
    return false;
  const isPlain = plainly.test(nearby);
  if (isPlain && whenBehind.test(text.slice(figure.to, figure.to + 12))) return false;
  if (repeated.test(nearby) && !/累计/.test(around)) return false;
  if (/[（(]\s*不?(?:含|包含|包括)\s*$/.test(around)) return false;
  if (figure.isHeld && comparatorBefore(nearby) === undefined) return false;
  if (unit === 'CNY' && !/额|费|成本|收入|销售|回款|预算|损失|产值|业绩/.test(nearby)) return false;
  // A day of the month is a date.
  if (unit === 'd' && /(?:月|每月|次月|当月|年)\s*$/.test(around)) return false;
  if (unit === '%' || unit === 'pp' || unit === 'char/min' || unit.startsWith('per ')) return true;
  if (figure.value === null) return true;
  if (figure.period && unit === 'x') return true;
  if (unit === 'x' && !figure.isHeld && figure.value > 1 && comparator === undefined && daily.test(nearby))
    return true;
  if (
    /^\s*(?:以上)?(?:的)?(?:工作|从业|相关|以上)?(?:经验|经历|服务|制|值班|热线|人工|运转|轮班|待命|在线)/.test(
      text.slice(figure.to, figure.to + 10),
    )
  )
    return false;
  if (noLimit.test(text.slice(Math.max(0, figure.from - 4), figure.from)) && comparator !== 'AT_MOST')
    return false;
  return comparator !== undefined;
}
