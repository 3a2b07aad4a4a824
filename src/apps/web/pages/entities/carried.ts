import { fieldsOf } from '#engine/form/form.ts';
import type { Form } from '../../api/types.ts';
import { valuesOf } from '../../forms/engine-fields.ts';
import type { FormValues } from '../../ui/form-renderer/form-types.ts';
import { applicationInput, keptAnswers } from './answers.ts';

/** What a new application begins with because it was answered in this tab: the self-check goes over into entity filing. */
export const carriedValues = (procedure: string, form: Form): FormValues =>
  procedure === 'pre-examination/entity-filing' ? valuesOf(fieldsOf(form), applicationInput(keptAnswers())) : {};
