// Short messages about what was just done and what to do next. They stay until closed when something failed.
import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from 'react';
import { useSay } from '../language/words';
import { Icon } from './icon';

export interface Toast {
  tone: 'done' | 'problem';
  title: string;
  text?: string;
  action?: ReactNode;
}
interface ShownToast extends Toast {
  id: number;
}

const ToastContext = createContext<(toast: Toast) => void>(() => undefined);
export const useToast = () => useContext(ToastContext);

const SHOWN_MS = 8_000;

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<ShownToast[]>([]);
  const next = useRef(1);
  const close = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  const show = useCallback(
    (toast: Toast) => {
      const id = next.current++;
      setToasts((all) => [...all.slice(-2), { ...toast, id }]);
      if (toast.tone === 'done') setTimeout(() => close(id), SHOWN_MS);
    },
    [close],
  );
  const done = useMemo(() => toasts.filter((toast) => toast.tone === 'done'), [toasts]);
  const problems = useMemo(() => toasts.filter((toast) => toast.tone === 'problem'), [toasts]);
  return (
    <ToastContext value={show}>
      {children}
      <div className="toasts d-print-none">
        <div role="status">{done.map((toast) => toastView(toast, close))}</div>
        <div role="alert">{problems.map((toast) => toastView(toast, close))}</div>
      </div>
    </ToastContext>
  );
}

const toastView = (toast: ShownToast, close: (id: number) => void) => (
  <ToastView key={toast.id} toast={toast} close={() => close(toast.id)} />
);

function ToastView({ toast, close }: { toast: Toast; close: () => void }) {
  const say = useSay();
  return (
    <div className={`toast-note toast-${toast.tone}`}>
      <Icon name={toast.tone === 'done' ? 'check' : 'warning'} size={24} />
      <div className="toast-words">
        <strong>{toast.title}</strong>
        {toast.text && <p>{toast.text}</p>}
        {toast.action}
      </div>
      <button type="button" className="icon-button" onClick={close} aria-label={say('web.toast.close')}>
        <Icon name="close" />
      </button>
    </div>
  );
}
