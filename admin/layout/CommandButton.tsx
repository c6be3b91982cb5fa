import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import Button from '@mui/material/Button';
import type { ButtonProps } from '@mui/material/Button';
import type { CommandInput } from '../data/command.ts';
import { useCommand } from './useCommand.tsx';

interface CommandButtonProps<Variables extends { readonly input: object }> extends Pick<
  ButtonProps,
  'variant' | 'color' | 'startIcon' | 'disabled'
> {
  readonly label: string;
  readonly document: TypedDocumentNode<unknown, Variables>;
  readonly input: CommandInput<Variables>;
  /** Said when it is done. */
  readonly done: string;
}

/** One step that needs no further question. */
export const CommandButton = <Variables extends { readonly input: object }>({
  label,
  document,
  input,
  done,
  ...look
}: CommandButtonProps<Variables>) => {
  const { send, pending } = useCommand(document, { done });
  return (
    <Button variant="outlined" {...look} loading={pending} onClick={() => void send(input)}>
      {label}
    </Button>
  );
};
