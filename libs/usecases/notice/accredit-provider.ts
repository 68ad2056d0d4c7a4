import { X509Certificate } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { readToday, Transactions, withdrawPecProvider, writePecProvider } from '@copianifica/database';
import { type Actor, decide } from '@copianifica/domain';
import { type Done, refused, type Refused } from '../case/command-answer';

interface Acting {
  authority: string;
  actor: Actor;
}

const LONGEST_NAME = 200;

/**
 * Believes the receipts of a provider of certified mail: by its own certificate, or by that of who issues them. Asked
 * again it changes nothing.
 */
@Injectable()
export class AccreditProvider {
  constructor(private readonly transactions: Transactions) {}

  execute(
    { authority, actor }: Acting,
    wanted: { name: string; certificate: string },
  ): Promise<Done | Refused> {
    return this.transactions.inAuthority(authority, async (manager): Promise<Done | Refused> => {
      const decision = decide(actor, 'case.administer', {}, await readToday(manager));
      if (!decision.allowed) return refused(decision.code);
      const name = wanted.name.trim();
      if (name === '') return refused('text/empty');
      const read = readCertificate(wanted.certificate);
      if (name.length > LONGEST_NAME || !read) return refused('delivery/certificate');
      await writePecProvider(manager, { authority, name, ...read });
      return { kind: 'done', id: read.fingerprint };
    });
  }
}

/** Believes nothing more that a provider signs from now on; what it has signed stands. */
@Injectable()
export class WithdrawProvider {
  constructor(private readonly transactions: Transactions) {}

  execute({ authority, actor }: Acting, fingerprint: string): Promise<Done | Refused> {
    return this.transactions.inAuthority(authority, async (manager): Promise<Done | Refused> => {
      const decision = decide(actor, 'case.administer', {}, await readToday(manager));
      if (!decision.allowed) return refused(decision.code);
      const found = await withdrawPecProvider(manager, fingerprint);
      return found ? { kind: 'done', id: fingerprint } : refused('delivery/no-provider');
    });
  }
}

/** As it is kept: written anew, so that nothing else that the file holds is. Null for what is no certificate. */
function readCertificate(pem: string): { certificate: string; fingerprint: string } | null {
  try {
    const certificate = new X509Certificate(pem.trim());
    const fingerprint = certificate.fingerprint256.replaceAll(':', '').toLowerCase();
    return { certificate: certificate.toString(), fingerprint };
  } catch {
    return null;
  }
}
