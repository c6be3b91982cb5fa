import { dayOf } from '../core/clock.ts';
import type { FieldProblem } from '../core/refusal.ts';
import { idNumberOf } from './id-number.rules.ts';
import type { RegisterTicketInput } from './ticket.inputs.ts';
import { isPartOfName, phoneOf } from './ticket.rules.ts';

type Given = Pick<
  RegisterTicketInput,
  'kind' | 'isAnonymous' | 'customerName' | 'customerPhone' | 'customerIdNumber' | 'repeatOfId'
>;

/** Who made contact, as it is kept with the ticket; null what was not given. */
export interface GivenCustomer {
  readonly name: string | null;
  readonly phone: string | null;
  readonly idNumber: string | null;
}

const required = (path: string): FieldProblem => ({
  path,
  code: 'REQUIRED',
  text: {
    zh: '不能为空；只有匿名举报可以不填',
    en: 'is required; only an anonymous report may leave it out',
  },
});

const faultOfName = (name: string | null, isAnonymous: boolean): FieldProblem[] => {
  const path = 'input.customerName';
  if (!name) return isAnonymous ? [] : [required(path)];
  if (!isPartOfName(name)) return [];
  const text = {
    zh: '请填写完整姓名，而不是隐去的姓名',
    en: 'must be the whole name, not the hidden form of it',
  };
  return [{ path, code: 'PARTIAL', text }];
};

const faultOfPhone = (phone: string | null, isAnonymous: boolean): FieldProblem[] => {
  const path = 'input.customerPhone';
  if (!phone) return isAnonymous ? [] : [required(path)];
  if (phoneOf(phone)) return [];
  const text = {
    zh: '电话应为 5 到 20 位数字，前面可加 +',
    en: 'must have 5 to 20 figures, with or without + in front',
  };
  return [{ path, code: 'FORMAT', text }];
};

const faultOfIdNumber = (number: string | null, today: string): FieldProblem[] => {
  if (!number || idNumberOf(number, today)) return [];
  const text = {
    zh: '不是有效的身份证号：应为 18 位，出生日期和校验码须正确',
    en: 'is no number of an identity card: 18 places with a real day of birth and a check figure that fits',
  };
  return [{ path: 'input.customerIdNumber', code: 'FORMAT', text }];
};

const faultsOfAnonymity = ({ kind, isAnonymous, repeatOfId }: Given): FieldProblem[] => {
  if (!isAnonymous) return [];
  const faults: FieldProblem[] = [];
  if (kind !== 'REPORT')
    faults.push({
      path: 'input.isAnonymous',
      code: 'UNKNOWN',
      text: { zh: '只有举报可以匿名', en: 'is possible for reports (REPORT) only' },
    });
  // To say which earlier ticket is theirs is to say who they are.
  if (repeatOfId)
    faults.push({
      path: 'input.repeatOfId',
      code: 'ANONYMOUS',
      text: { zh: '匿名举报不能关联以前的工单', en: 'cannot be named for an anonymous report' },
    });
  return faults;
};

const written = (text: string | null | undefined): string | null => text?.trim() || null;

/** What is wrong about what was said of who made contact. Pure. */
export const customerFaults = (input: Given, now: Date): FieldProblem[] => {
  const isAnonymous = input.isAnonymous ?? false;
  return [
    ...faultsOfAnonymity(input),
    ...faultOfName(written(input.customerName), isAnonymous),
    ...faultOfPhone(written(input.customerPhone), isAnonymous),
    ...faultOfIdNumber(written(input.customerIdNumber), dayOf(now)),
  ];
};

/** Who made contact, of an input without faults. Pure. */
export const customerGiven = (input: Given, now: Date): GivenCustomer => {
  const phone = written(input.customerPhone);
  const idNumber = written(input.customerIdNumber);
  return {
    name: written(input.customerName),
    phone: phone && phoneOf(phone),
    idNumber: idNumber && idNumberOf(idNumber, dayOf(now)),
  };
};
