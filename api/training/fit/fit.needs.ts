import { declareNeeds } from '../../core/read/declare.ts';
import { Person } from '../../org/people/person.entity.ts';
import { Position } from '../../org/positions/position.entity.ts';

declareNeeds(Person, 'fits', ['organisationId']);
declareNeeds(Person, 'fit', ['organisationId']);
declareNeeds(Position, 'candidates', ['organisationId', 'title', 'unitId']);
