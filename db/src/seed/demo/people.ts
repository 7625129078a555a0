/** Made-up people. Common first and family names, put together at random. */
const names = `Camille Moreau|Lucas Petit|Inès Roux|Thomas Girard|Léa Fournier|Hugo Lambert|Manon Bonnet|Nathan Rousseau
Chloé Vincent|Théo Muller|Emma Lefèvre|Louis Faure|Jade Andre|Gabriel Mercier|Sarah Blanc|Arthur Guérin
Zoé Boyer|Jules Garnier|Louise Chevalier|Adam François|Alice Legrand|Raphaël Gauthier|Lina Garcia|Maxime Perrin
Rose Robin|Paul Clément|Anna Morin|Antoine Nicolas|Mila Henry|Ethan Roussel|Agathe Mathieu|Noé Gautier
Juliette Masson|Victor Marchand|Éva Duval|Samuel Denis|Romane Dumont|Axel Marie|Lou Lemaire|Mathis Noël
Margaux Meyer|Sacha Dufour|Ambre Meunier|Martin Brun|Nina Blanchard|Robin Giraud|Capucine Joly|Valentin Rivière
Yasmine Brunet|Karim Gaillard|Fatou Barbier|Mehdi Arnaud|Awa Renard|Bastien Roche|Clémence Roy|Quentin Leroux
Élise Colin|Damien Vidal|Noémie Picard|Florian Aubert`;

export type DemoPerson = { displayName: string; email: string };

export const demoPeople: readonly DemoPerson[] = names.split(/[|\n]/).map((displayName) => ({
  displayName,
  email: `${foldedWords(displayName).join('.')}@exemple.escale.example`,
}));

/** As many again and more, from the same names put together otherwise. */
export const demoPassersBy: readonly DemoPerson[] = [1, 2, 3].flatMap((round) =>
  demoPeople.map(({ displayName }, nth) => {
    const other = demoPeople[(nth + round * 17) % demoPeople.length]?.displayName ?? '';
    const name = `${displayName.split(' ')[0]} ${other.split(' ')[1]}`;
    return { displayName: name, email: `${foldedWords(name).join('.')}.${round}@exemple.escale.example` };
  }),
);

function foldedWords(name: string): string[] {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z]+/);
}
