// Names for the sample people. They are common enough to sound right and are combined by arithmetic;
// `people.spec.ts` holds the combinations that must never come out.

/** Given names, feminine and masculine in turn, so that neighbours in a list differ. */
export const GIVEN_NAMES: readonly string[] = `
  Anna Andrea Giulia Luca Francesca Marco Chiara Paolo Elena Giovanni Laura Davide
  Sara Stefano Paola Alberto Silvia Simone Marta Fabio Elisa Pietro Valentina Lorenzo
  Federica Riccardo Cristina Filippo Barbara Tommaso Irene Michele Lucia Antonio Teresa Carlo
  Caterina Daniele Beatrice Edoardo Alice Giorgio Claudia Enrico Monica Nicola Roberta Sergio
`
  .trim()
  .split(/\s+/);

/** Family names; those of party leaders, ministers and mayors of large cities are left out. */
export const FAMILY_NAMES: readonly string[] = `
  Marchetti Montanari Pellegrini Sartori Bernardi Valentini Rossetti Grassi Donati Vitali Basile Ferraro
  Palumbo Ruggiero Coppola Gatti Piras Riva Fumagalli Ceccarelli Bertolini Baldini Lazzari Corsetti
  Marchesi Barone Caputo Rizzi Mazza Villa Bassi Pozzi Melis Cattani Fiorini Morandi
  Ferretti Rinaldini Benedetti Antonini Cavalli Brunetti Leoni Gherardi Santini Mancuso Berti Nardi
`
  .trim()
  .split(/\s+/);
