import { blank, written } from '../../core/form-text.ts';
import type { PostHeader } from './shapes.ts';

/** The carrier's form has these labels and leaves most of them empty; pay grade and series are not on it. */
export const carrierForm: PostHeader = {
  code: blank(),
  tag: blank(),
  owningCompany: blank(),
  jobClass: blank(),
  jobKind: blank(),
  workplace: blank(),
  establishedOn: blank(),
};
/** The same form with what is the same for the whole branch. */
export const filledForm: PostHeader = {
  ...carrierForm,
  owningCompany: written('中国联通绍兴分公司'),
  workplace: written('浙江省绍兴市'),
};
