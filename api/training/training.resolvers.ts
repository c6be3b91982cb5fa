import './records/records.children.ts';
import './records/records.policy.ts';
import { PersonRecordResolver } from './records/record.resolver.ts';

/** What can be asked of the room. */
export const trainingResolvers = [PersonRecordResolver];
