<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>DirectoryDialog</name>
    <message numerus="yes">
        <source>%n customers</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers were written to {file}.</source>
        <translation>
            <numerusform>%n customer was written to {file}.</numerusform>
            <numerusform>%n customers were written to {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n customers go for good, those of other lists too.</source>
        <translation>
            <numerusform>The %n customer goes for good, from other lists too.</numerusform>
            <numerusform>All %n customers go for good, those of other lists too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept for %n days after the last list that had them.</source>
        <translation>
            <numerusform>Kept for %n day after the last list that had them.</numerusform>
            <numerusform>Kept for %n days after the last list that had them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%n more rows are left out.</source>
        <translation>
            <numerusform>%n more row is left out.</numerusform>
            <numerusform>%n more rows are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JournalDialog</name>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records were written to {file}.</source>
        <translation>
            <numerusform>%n record was written to {file}.</numerusform>
            <numerusform>%n records were written to {file}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinksPage</name>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinksPane</name>
    <message numerus="yes">
        <source>%n live</source>
        <translation>
            <numerusform>%n live</numerusform>
            <numerusform>%n live</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Link ready, %n seconds left</source>
        <translation>
            <numerusform>Link ready, %n second left</numerusform>
            <numerusform>Link ready, %n seconds left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LookupPane</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found so far</source>
        <translation>
            <numerusform>%n found so far</numerusform>
            <numerusform>%n found so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReasonsPage</name>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
</TS>
