import ArrowBack from '@mui/icons-material/ArrowBack';
import Button from '@mui/material/Button';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { Failure } from '../data/failure.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { ErrorState } from '../layout/ErrorState.tsx';
import { RowsSkeleton } from '../layout/Skeletons.tsx';

interface OneRecordProps<Row> {
  readonly document: TypedDocumentNode<{ readonly row?: Row | null }, { id: string }>;
  readonly id: string;
  /** The list that it is opened from. */
  readonly list: 'courses' | 'certification';
  readonly children: (row: Row) => ReactNode;
}

/** One record of the page, a way back to its list, and what went wrong where it could not be had. */
export const OneRecord = <Row,>({ document, id, list, children }: OneRecordProps<Row>) => {
  const text = useText();
  const { data, error, refetch } = useDocument(document, { id }, { exact: true });
  const content = () => {
    if (error) return <ErrorState error={error} retry={() => void refetch()} />;
    if (!data) return <RowsSkeleton />;
    if (!data.row)
      return (
        <ErrorState error={new Failure('NOT_FOUND', 'frame.errors.NOT_FOUND')} retry={() => void refetch()} />
      );
    return children(data.row);
  };
  return (
    <>
      <Button
        component={Link}
        to={`/training/${list}`}
        startIcon={<ArrowBack />}
        color="inherit"
        className="no-print"
        sx={{ ml: -1, alignSelf: 'flex-start' }}
      >
        {text(`learning.tabs.${list}`)}
      </Button>
      {content()}
    </>
  );
};
