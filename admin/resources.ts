import type { Resource } from './data/resource.ts';
import type { Page } from './layout/page.ts';

/** Every folder of screens that shows records. To add one, see the note in admin/data/resource.ts. */
export const resources: readonly Resource[] = [];

/** Every screen of its own. */
export const pages: readonly Page[] = [];
