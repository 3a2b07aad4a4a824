import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Database } from '#adapters/postgres/index.ts';
import type { Scope } from '#engine/access/scope.ts';

/** The scope of a person as a condition on `matter`: it says what `inScope` says, row by row. Nothing in scope is false. */
export function scopeWhere(eb: ExpressionBuilder<Database, 'matter'>, scope: Scope): Expression<SqlBool> {
  return eb.or(
    scope.map((clause) => {
      const parts: Expression<SqlBool>[] = [eb('matter.procedure_id', '=', clause.procedure)];
      if ('everything' in clause) return eb.and(parts);
      if ('party' in clause) {
        parts.push(
          eb.exists(
            eb
              .selectFrom('matter_party')
              .select(sql.lit(1).as('one'))
              .whereRef('matter_party.matter_id', '=', 'matter.id')
              .where('matter_party.party_id', '=', clause.party)
              .where('matter_party.role', 'in', clause.partyRoles),
          ),
        );
        return eb.and(parts);
      }
      if ('body' in clause) parts.push(eb('matter.body', '=', clause.body));
      else parts.push(eb('matter.division', 'like', `${clause.division.replace(/(00)+$/, '')}%`));
      if (clause.assignee !== undefined) parts.push(sql<SqlBool>`${clause.assignee} = any(matter.assignees)`);
      if (clause.notParty !== undefined)
        parts.push(
          eb.not(
            eb.exists(
              eb
                .selectFrom('matter_party')
                .select(sql.lit(1).as('one'))
                .whereRef('matter_party.matter_id', '=', 'matter.id')
                .where('matter_party.party_id', '=', clause.notParty),
            ),
          ),
        );
      return eb.and(parts);
    }),
  );
}
