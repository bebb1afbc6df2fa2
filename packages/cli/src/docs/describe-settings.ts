import { Settings } from '@novacrm/contracts';
import { z } from 'zod';

/** One environment variable, in words for people who run the product. */
export interface SettingFacts {
  name: string;
  about: string;
  /** What may stand there: `text`, `number from 1 to 65535`, `true or false` … */
  kind: string;
  /** Taken when the variable is absent. */
  fallback: string | undefined;
  required: boolean;
}

/** What the JSON schema of one setting may hold; anything else would be lost on the page, so it is an error. */
const Property = z.strictObject({
  description: z.string(),
  type: z.enum(['string', 'integer']),
  enum: z.array(z.string()).optional(),
  format: z.literal('uri').optional(),
  minLength: z.int().optional(),
  minimum: z.int().optional(),
  exclusiveMinimum: z.int().optional(),
  maximum: z.int().optional(),
  default: z.unknown().optional(),
});
type Property = z.infer<typeof Property>;

const Document = z.object({ properties: z.record(z.string(), z.unknown()), required: z.array(z.string()) });

/** Every setting of the schema, in its order. Throws when one has no description or a form that the page cannot show. */
export function describeSettings(): SettingFacts[] {
  const { properties, required } = Document.parse(z.toJSONSchema(Settings, { io: 'input' }));
  return Object.entries(properties).map(([name, value]) => {
    const property = Property.safeParse(value);
    if (!property.success) throw new Error(`The setting ${name} cannot be shown: ${z.prettifyError(property.error)}`);
    return {
      name,
      about: property.data.description,
      kind: nameKind(property.data),
      fallback: readFallback(name),
      required: required.includes(name),
    };
  });
}

const ALTERNATIVES = new Intl.ListFormat('en-GB', { type: 'disjunction' });

function nameKind(property: Property): string {
  if (property.enum) return ALTERNATIVES.format(property.enum);
  if (property.format === 'uri') return 'URL';
  if (property.type === 'string')
    return property.minLength ? `text of at least ${property.minLength} characters` : 'text';
  const least =
    property.minimum ?? (property.exclusiveMinimum === undefined ? undefined : property.exclusiveMinimum + 1);
  const most = property.maximum === Number.MAX_SAFE_INTEGER ? undefined : property.maximum;
  if (least === undefined) return most === undefined ? 'whole number' : `whole number up to ${most}`;
  return most === undefined ? `whole number from ${least}` : `whole number from ${least} to ${most}`;
}

/** JSON schema drops defaults that stand behind a transformation: the schema itself is asked. */
function readFallback(name: string): string | undefined {
  const schema: z.ZodType | undefined = Object.entries(Settings.shape).find(([key]) => key === name)?.[1];
  const result = schema?.safeParse(undefined);
  return result?.success && result.data !== undefined ? String(result.data) : undefined;
}
