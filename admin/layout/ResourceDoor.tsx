import type { ComponentType, ReactNode } from 'react';
import { useViewerQuery } from '../data/viewer.ts';
import type { Resource } from '../data/resource.ts';
import { mayOpen } from './page.ts';
import { DeniedPage } from './StandInPages.tsx';

const AbilityDoor = ({ ability, children }: { ability: string; children: ReactNode }) => {
  // where it is not known who asks, the screen itself says what is the matter
  const { data: viewer } = useViewerQuery();
  return viewer && !mayOpen({ ability }, viewer) ? <DeniedPage abilities={[ability]} /> : children;
};

const behind = (Screen: ComponentType, ability: string | undefined): ComponentType =>
  ability === undefined
    ? Screen
    : () => (
        <AbilityDoor ability={ability}>
          <Screen />
        </AbilityDoor>
      );

/**
 * A resource whose screens open to those who hold what each asks for. Others are told at that very address why they may not
 * see it; react-admin itself would send them to another, where it is not known any more what was wanted.
 */
export const behindDoors = (resource: Resource): Resource => {
  const { list, show, create, edit, screens, abilities = {} } = resource;
  // as the access check has it: whatever shows one record asks whether it may be shown
  const one = abilities.show ?? abilities.edit;
  return {
    ...resource,
    ...(list && { list: behind(list, abilities.list) }),
    ...(show && { show: behind(show, one) }),
    ...(edit && { edit: behind(edit, one) }),
    ...(create && { create: behind(create, abilities.create) }),
    ...(screens && {
      screens: screens.map((screen) => ({ ...screen, component: behind(screen.component, one) })),
    }),
  };
};
