import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/useText.ts';
import { SectionCard } from '../../layout/SectionCard.tsx';
import { SectionReasons } from '../returning/SectionReasons.tsx';
import { apiNameOf, type SectionName } from '../sections.ts';

interface EditSectionProps {
  readonly name: SectionName;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the form, where the navigation leads. */
export const EditSection = ({ name, action, children }: EditSectionProps) => {
  const text = useText();
  return (
    <Box id={name} sx={{ scrollMarginTop: 64 }}>
      <SectionCard title={text(`edit.sections.${name}`)} action={action}>
        <SectionReasons section={apiNameOf(name)} />
        {children}
      </SectionCard>
    </Box>
  );
};
