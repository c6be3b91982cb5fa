import { useState } from 'react';
import { ImportedHeadDocument, type ImportedHeadQuery } from '../../../data/documents.ts';
import { useDocument } from '../../../data/useDocument.ts';
import type { Job } from './groups.ts';

export type Head = NonNullable<ImportedHeadQuery['head']>;
export type HeadRow = Head['rows'][number];

/** A post beside which the head of a form is laid. */
export interface HeadPost {
  readonly id: string;
  readonly title: string;
}

/** The head of the form beside the post of the draft or, before there is one, beside a post that it may be for. */
export function useHead({ id, jobDescriptions, suggestions }: Job) {
  const [chosen, choose] = useState<string>();
  const [made] = jobDescriptions;
  const posts: HeadPost[] = made
    ? [made.position]
    : suggestions.map(({ positionId, title, unitName }) => ({
        id: positionId,
        title: `${title} · ${unitName}`,
      }));
  const post = posts.find((one) => one.id === chosen) ?? posts[0];
  const { data } = useDocument(
    ImportedHeadDocument,
    { importedJobId: id, positionId: post?.id ?? '' },
    { enabled: post !== undefined },
  );
  const head = data?.head && data.head.positionId === post?.id ? data.head : undefined;
  return { posts, post, head, choose, count: head?.rows.filter(({ mayTake }) => mayTake).length ?? 0 };
}
