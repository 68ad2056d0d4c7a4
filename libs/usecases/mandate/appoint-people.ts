import { Injectable } from '@nestjs/common';
import { type Appointment, readVacantPosts, Transactions, writeAppointments } from '@copianifica/database';

export type VacantPost = { key: string; organization: string; role: string; exOfficioOf: string | null };

/** Puts people into posts. The database refuses a second holder of a post at the same time. */
@Injectable()
export class AppointPeople {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Asks for appointments to the posts vacant on a civil day and writes them; nothing is written twice,
   * since what is filled is no longer vacant.
   */
  execute(
    authority: string,
    date: string,
    appoint: (vacant: VacantPost[]) => Appointment[],
  ): Promise<{ appointed: number }> {
    return this.transactions.inAuthority(authority, async (manager) => {
      const appointments = appoint(await readVacantPosts(manager, date));
      if (appointments.length > 0) await writeAppointments(manager, authority, appointments);
      return { appointed: appointments.length };
    });
  }
}
