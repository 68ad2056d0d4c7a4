// The fields that the forms of actions are made of; each says what is missing beside itself.
import { useId } from 'react';
import type { FieldErrors, UseFormReturn } from 'react-hook-form';
import { useOwn, useSay } from '../language/words';
import { useAuthority } from '../shell/site';

/** Everything that any form of an action may ask for; each asks for its own part. */
export interface Entered {
  text: string;
  opinion: Opinion | '';
  zones: string[];
  heldAt: string;
  /** why a condition is waived */
  why: string;
}

const OPINIONS = ['favourable', 'with_conditions', 'contrary'] as const;
export type Opinion = (typeof OPINIONS)[number];

interface FieldProps {
  form: UseFormReturn<Entered>;
  busy: boolean;
}

interface WordsFieldProps extends FieldProps {
  name: 'text' | 'why';
  label: string;
  rows: number;
  missing: string;
  help?: string;
  keep?: (text: string) => void;
}

export function WordsField({ form, busy, name, label, rows, missing, help, keep }: WordsFieldProps) {
  const id = useId();
  const { errors } = form.formState;
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={rows}
        lang="it"
        readOnly={busy}
        aria-invalid={Boolean(errors[name])}
        aria-describedby={`${id}-help ${id}-error`}
        {...form.register(name, {
          validate: (text) => text.trim().length > 0,
          onChange: (event: { target: HTMLTextAreaElement }) => keep?.(event.target.value),
        })}
      />
      <p id={`${id}-help`} className="form-help">
        {help}
      </p>
      <FieldError id={`${id}-error`} errors={errors} name={name} sentence={missing} />
    </>
  );
}

export function OpinionField({ form, busy }: FieldProps) {
  const say = useSay();
  const id = useId();
  const { errors } = form.formState;
  return (
    <fieldset className="choices" aria-describedby={`${id}-error`}>
      <legend>{say('web.form.opinion')}</legend>
      {OPINIONS.map((opinion) => (
        <label key={opinion} className="choice">
          <input
            type="radio"
            value={opinion}
            disabled={busy}
            {...form.register('opinion', { required: true })}
          />
          {say(`web.form.opinion.${opinion}`)}
        </label>
      ))}
      <FieldError
        id={`${id}-error`}
        errors={errors}
        name="opinion"
        sentence={say('web.form.opinionMissing')}
      />
    </fieldset>
  );
}

export function ZonesField({ form, busy }: FieldProps) {
  const say = useSay();
  const own = useOwn();
  const id = useId();
  const zones = useAuthority()?.zones ?? [];
  const { errors } = form.formState;
  return (
    <fieldset className="choices choices-zones" aria-describedby={`${id}-help ${id}-error`}>
      <legend>{say('web.form.zones')}</legend>
      <p id={`${id}-help`} className="form-help">
        {say('web.form.zonesHelp')}
      </p>
      {zones.map((zone) => (
        <label key={zone.item} className="choice">
          <input
            type="checkbox"
            value={zone.item}
            disabled={busy}
            {...form.register('zones', { validate: (chosen) => chosen.length > 0 })}
          />
          {own(zone.name)}
        </label>
      ))}
      <FieldError id={`${id}-error`} errors={errors} name="zones" sentence={say('web.form.zonesMissing')} />
    </fieldset>
  );
}

export function HeldAtField({ form, busy }: FieldProps) {
  const say = useSay();
  const id = useId();
  const { errors } = form.formState;
  return (
    <>
      <label htmlFor={id}>{say('web.form.heldAt')}</label>
      <input
        id={id}
        type="datetime-local"
        readOnly={busy}
        aria-invalid={Boolean(errors.heldAt)}
        aria-describedby={`${id}-help ${id}-error`}
        {...form.register('heldAt', { required: true })}
      />
      <p id={`${id}-help`} className="form-help">
        {say('web.form.heldAtHelp')}
      </p>
      <FieldError id={`${id}-error`} errors={errors} name="heldAt" sentence={say('web.form.heldAtMissing')} />
    </>
  );
}

interface FieldErrorProps {
  id: string;
  errors: FieldErrors;
  name: string;
  sentence: string;
}

export function FieldError({ id, errors, name, sentence }: FieldErrorProps) {
  return (
    <p id={id} className="form-error" role="alert" hidden={!errors[name]}>
      {errors[name] ? sentence : ''}
    </p>
  );
}
