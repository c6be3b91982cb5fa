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
  /** The ability without which it is neither offered nor opened. */
  readonly ability?: string;
  readonly menu?: MenuGroup;
}

/** The address that the menu leads to. */
export const addressOf = (page: Page): string => page.path.replace(/\/:.*$/, '');
