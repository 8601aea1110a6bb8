"""A document that means harm: it plants mark-up in every field that a document can carry."""

PLANT = '<script src="//x.invalid/1.js"></script><img src=x onerror=alert(1)>\'"&lt;{{7*7}}{%raise%}'

TEXT = f"""\
CMAT/COP/WG.9/2035/1

Conference of the Parties to the Meridian Arrangement against Trafficking in Persons

Distr.: General

27 June 2035

Original: English

# Report on the meeting of the Working Group on Plants {PLANT} held in Port Meridian from 7 to 9 June 2035

## I. Recommendations {PLANT}

1. The Working Group on Plants {PLANT}, at its first meeting, adopted the following recommendations:

Recommendation 1

States parties should consider {PLANT} the following measures, in line with article 6 of the Protocol {PLANT}:

(a) Marking {PLANT} what is marked;

(b) Naming {PLANT} what is named.

Recommendation 2

States parties are urged to ensure that {PLANT} no worker bears any fee.[^1]

## II. Summary of deliberations {PLANT}

2. The representative of Norway {PLANT} spoke under agenda item 2.

## III. Organization of the meeting

A. Opening of the meeting

3. The Working Group held its meeting in Port Meridian from 7 to 9 June 2035.

B. Adoption of the agenda

4. At its first session, the Working Group adopted the following agenda:

1. Opening {PLANT} of the meeting

2. Good practices {PLANT}

C. Attendance

5. The following States parties were represented at the meeting: Norway, Peru, {PLANT}.

6. The following intergovernmental organizations were represented: {PLANT}, International Labour Organization.

| Symbol | Title |
| --- | --- |
| CMAT/COP/WG.9/2035/2 | Note {PLANT} |

[^1]: See {PLANT} the note.
"""
