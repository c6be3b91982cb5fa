import { CallRecord } from './call-record.entity.ts';
import { FaultWindow } from './fault-window.entity.ts';

/** The tables of the room. */
export const performanceEntities = [CallRecord, FaultWindow];
