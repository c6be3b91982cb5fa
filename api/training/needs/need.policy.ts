import { declareResource, type OwnResource } from '../../core/resource.ts';
import { AddedNeed } from './added-need.entity.ts';

/** What was asked for beyond the job description: oneself, and those who lead the person. */
export const addedNeedResource: OwnResource<AddedNeed> = {
  kind: 'own',
  read: [{ ability: 'training.read' }],
  organisation: 'organisationId',
  units: ['unitIds'],
  people: ['personId'],
};

declareResource(AddedNeed, addedNeedResource);
