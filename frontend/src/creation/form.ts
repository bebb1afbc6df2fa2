import { nameOf, type RecordDefinition, type RecordField, type RecordRow } from '../records/definition.ts';
import { fieldOf } from '../records/definition.ts';

/** Another record that a field points at, as it was picked. */
export interface Picked {
  id: string;
  name: string;
}

/** What is typed into the form; texts as they stand in their controls. */
export type FormValues = Readonly<Record<string, string | Picked | null>>;

/** Why a value cannot stand: `creation.problem.*` has the words. */
export type FormProblem = 'missing' | 'email' | 'phone' | 'number' | 'percent' | 'date';

/** Fields of the form, in the order of the definition's. */
export function formFields(definition: RecordDefinition): RecordField[] {
  return (definition.form?.fields ?? []).flatMap((name) => fieldOf(definition, name) ?? []);
}

/** The first thing that is wrong with each field; empty when the record can be made. */
export function checkForm(definition: RecordDefinition, values: FormValues): Record<string, FormProblem> {
  const problems = formFields(definition).flatMap((field): [string, FormProblem][] => {
    const problem = checkValue(
      field,
      values[field.name] ?? null,
      definition.form?.required.includes(field.name) ?? false,
    );
    return problem ? [[field.name, problem]] : [];
  });
  return Object.fromEntries(problems);
}

/** The row to create: empty fields are left to the server's defaults. */
export function rowOf(definition: RecordDefinition, values: FormValues): Record<string, unknown> {
  return Object.fromEntries(
    formFields(definition).flatMap((field): [string, unknown][] => {
      const value = values[field.name] ?? null;
      if (value === null || value === '') return [];
      if (typeof value === 'object') return [[field.name, value.id]];
      if (field.kind === 'money' || field.kind === 'number' || field.kind === 'percent') {
        return [[field.name, Number(value)]];
      }
      if (field.kind === 'moment') return [[field.name, new Date(value).toISOString()]];
      return [[field.name, value.trim()]];
    }),
  );
}

/** The texts that the engine is asked about while they are typed. */
export function textParts(definition: RecordDefinition, values: FormValues): { path: string; text: string }[] {
  return formFields(definition).flatMap((field) => {
    const value = values[field.name];
    const isText = field.kind === 'text' || field.kind === 'email' || field.kind === 'phone';
    return isText && typeof value === 'string' && value.trim() ? [{ path: field.name, text: value }] : [];
  });
}

/** How the row looks until the server has answered. */
export function titleOf(definition: RecordDefinition, values: FormValues): string {
  return nameOf(values as unknown as RecordRow, definition.title);
}

function checkValue(field: RecordField, value: string | Picked | null, required: boolean): FormProblem | null {
  const empty = value === null || (typeof value === 'string' && value.trim() === '');
  if (empty) return required ? 'missing' : null;
  if (typeof value !== 'string') return null;
  switch (field.kind) {
    case 'email':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value.trim()) ? null : 'email';
    case 'phone':
      return value.replaceAll(/\D/g, '').length >= 6 && /^[\d\s+().-]+$/.test(value) ? null : 'phone';
    case 'money':
    case 'number':
      return Number(value) >= 0 ? null : 'number';
    case 'percent':
      return Number(value) >= 0 && Number(value) <= 100 ? null : 'percent';
    case 'date':
    case 'moment':
      return Number.isNaN(Date.parse(value)) ? 'date' : null;
    case 'text':
    case 'choice':
    case 'relation':
    case 'boolean':
      return null;
  }
}
