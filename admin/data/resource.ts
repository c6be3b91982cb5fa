import type { SvgIconComponent } from '@mui/icons-material';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { ComponentType } from 'react';
import type { RaRecord } from 'react-admin';
import type { MessageKey } from '../i18n/messages.ts';

/** Any document; the provider sends variables that it assembles and reads `rows` or `row` from the answer. */
// oxlint-disable-next-line typescript/no-explicit-any -- a document's variables are contravariant: only `any` takes every one
export type AnyDocument = TypedDocumentNode<unknown, any>;

/** The documents behind a resource. Each answers under the alias `rows` (lists) or `row` (one record, or a write's payload). */
export interface Operations {
  /** Variables: filter, sort, first, after. Answers `rows: { nodes, totalCount?, pageInfo }` or `rows: { items, total }`. */
  readonly list: AnyDocument;
  /** Variables: id. Answers `row`, null where there is nothing or nothing that may be seen. */
  readonly one?: AnyDocument;
  /** Variables: input. Answers `row: { <record> }`. */
  readonly create?: AnyDocument;
  /** Variables: input, with `id` in it. Answers `row: { <record> }`. */
  readonly update?: AnyDocument;
  /** The fields of a form that are sent; the rest of the record is left out, because inputs refuse unknown fields. */
  readonly inputs?: readonly string[];
  /** Fields of the record that go with every update though no input shows them, such as the revision that detects conflicts. */
  readonly carried?: readonly string[];
  /** A column and direction as the API's own word for that order; without it the API's default order is used. */
  readonly sort?: (field: string, order: 'ASC' | 'DESC') => unknown;
  /** The filter of the address in the API's words, where they are not the same, such as a day that moves on. */
  readonly filter?: (filter: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
}

/** Headings of the menu, in this order. */
export type MenuGroup = 'work' | 'organisation' | 'performance' | 'system';

/** One folder of screens: what the menu, the routes, the provider and the access check need to know of it. */
export interface Resource {
  /** The word in the address and in messages: `resources.<name>`. */
  readonly name: string;
  readonly icon: SvgIconComponent;
  /** How a record is called in titles and links; for example its number. */
  readonly recordRepresentation: string | ((record: RaRecord) => string);
  readonly operations: Operations;
  /** Screens; make them with `lazy` so that each folder is a chunk of its own. */
  readonly list?: ComponentType;
  readonly show?: ComponentType;
  readonly create?: ComponentType;
  readonly edit?: ComponentType;
  /** Further screens of one record: `path` from the record on, such as `compare/:other`, and the name of the step to it. */
  readonly screens?: readonly {
    readonly path: string;
    readonly label: MessageKey;
    readonly component: ComponentType;
  }[];
  /** Whether its list stands below tabs: then so does the outline that stands in for it. */
  readonly tabbed?: boolean;
  /** The ability that a screen asks for. No line: reading is offered to everybody, and writing to nobody. */
  readonly abilities?: Readonly<
    Partial<Record<'list' | 'show' | 'create' | 'edit' | 'delete' | 'export', string>>
  >;
  /** Where it stands in the menu; left out: nowhere. */
  readonly menu?: MenuGroup;
}

/**
 * Whether a viewer is led to the list of a resource; to none while it is not known who asks. For drawing only: the API decides
 * again.
 */
export const mayList = (
  { abilities }: Pick<Resource, 'abilities'>,
  viewer: { readonly abilities: readonly string[] } | undefined,
): boolean => viewer !== undefined && (!abilities?.list || viewer.abilities.includes(abilities.list));
