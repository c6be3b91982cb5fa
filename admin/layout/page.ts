import type { SvgIconComponent } from '@mui/icons-material';
import type { ComponentType } from 'react';
import type { MenuGroup } from '../data/resource.ts';
import type { MessageKey } from '../i18n/messages.ts';

/** A screen that is no list of records, such as the performance of a unit. */
export interface Page {
  /** Its address, such as `/performance/:unitId?`; the menu leads to the part before the first parameter. */
  readonly path: string;
  /** Its name in the menu and the breadcrumb. */
  readonly label: MessageKey;
  readonly icon: SvgIconComponent;
  /** Make it with `lazy`. */
  readonly component: ComponentType;
  /** The abilities of which one is needed; without any it is neither offered nor opened. Left out: open to all. */
  readonly ability?: string | readonly string[];
  readonly menu?: MenuGroup;
  /** The abilities without any of which the menu leaves it out, where more people may open it than need it. */
  readonly menuAbility?: string | readonly string[];
}

/** What counts of a viewer for what they may open: their own view, and with it that of whom they look as. */
export interface Views {
  readonly views: readonly { readonly abilities: readonly string[] }[];
}

/**
 * Whether a viewer may open a page: each of their views has one of its abilities, which need not be the same. For drawing
 * only: the API decides again.
 */
export const mayOpen = ({ ability }: Pick<Page, 'ability'>, viewer: Views | undefined): boolean =>
  ability === undefined ||
  (viewer?.views.every(({ abilities }) => [ability].flat().some((each) => abilities.includes(each))) ??
    false);

/** The address that the menu leads to. */
export const addressOf = (page: Page): string => page.path.replace(/\/:.*$/, '');
