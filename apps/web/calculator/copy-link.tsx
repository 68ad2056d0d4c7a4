import { useSay } from '../language/words';
import { Icon } from '../shell/icon';
import { useToast } from '../shell/toasts';

/** Copies the address of this page as it stands: every value of the form is in it. */
export function CopyLink({ search }: { search: string }) {
  const say = useSay();
  const toast = useToast();
  const address = `${location.origin}${location.pathname}${search}`;
  const copy = () => {
    const failed = () => toast({ tone: 'problem', title: say('web.calculator.copyFailed'), text: address });
    if (!navigator.clipboard) return failed();
    return void navigator.clipboard
      .writeText(address)
      .then(() => toast({ tone: 'done', title: say('web.calculator.copied') }), failed);
  };
  return (
    <button type="button" className="btn btn-outline-primary d-print-none" onClick={copy}>
      <Icon name="link" size={18} /> {say('web.calculator.copy')}
    </button>
  );
}
