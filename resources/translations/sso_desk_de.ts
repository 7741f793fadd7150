<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About SSO Desk</source>
        <translation>Über SSO Desk</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>From a customer&apos;s name to a signed-in portal</source>
        <translation>Vom Namen eines Kunden zum angemeldeten Portal</translation>
    </message>
    <message>
        <source>Libraries and their licences</source>
        <translation>Bibliotheken und ihre Lizenzen</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird ermittelt…</translation>
    </message>
    <message>
        <source>The window is made with Qt and PySide6, used under the GNU Lesser General Public License, version 3. They are libraries of their own, which you may replace with others of the same kind; their source is at www.qt.io.</source>
        <translation>Das Fenster ist mit Qt und PySide6 gemacht, verwendet unter der GNU Lesser General Public License, Version 3. Es sind eigenständige Bibliotheken, die Sie durch andere gleicher Art ersetzen dürfen; ihr Quelltext steht auf www.qt.io.</translation>
    </message>
    <message>
        <source>Version {version}, with Python {python} and Qt {qt}</source>
        <translation>Version {version}, mit Python {python} und Qt {qt}</translation>
    </message>
    <message>
        <source>licence not stated</source>
        <translation>Lizenz nicht angegeben</translation>
    </message>
    <message>
        <source>{copyright}. Free software under the MIT licence.</source>
        <translation>{copyright}. Freie Software unter der MIT-Lizenz.</translation>
    </message>
</context>
<context>
    <name>ConnectionButton</name>
    <message>
        <source>The same customer at {connection}, {vendor}</source>
        <translation>Derselbe Kunde bei {connection}, {vendor}</translation>
    </message>
</context>
<context>
    <name>ConnectionDialog</name>
    <message>
        <source>Add a connection</source>
        <translation>Verbindung hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Edit connection</source>
        <translation>Verbindung bearbeiten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save without testing</source>
        <translation>Ohne Test speichern</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>Testing the connection, then saving it.</source>
        <translation>Die Verbindung wird getestet und dann gespeichert.</translation>
    </message>
    <message>
        <source>Testing the connection. Nothing is changed at the vendor.</source>
        <translation>Die Verbindung wird getestet. Beim Anbieter wird nichts geändert.</translation>
    </message>
    <message>
        <source>Which vendor is the new connection for?</source>
        <translation>Für welchen Anbieter ist die neue Verbindung?</translation>
    </message>
</context>
<context>
    <name>ConnectionForm</name>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Fewer settings</source>
        <translation>Weniger Einstellungen</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Weitere Einstellungen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>The system&apos;s password store cannot be used, and your organisation does not allow keys and passwords to be kept in memory: nothing can be saved here.</source>
        <translation>Der Kennwortspeicher des Systems kann nicht verwendet werden, und Ihre Organisation erlaubt nicht, Schlüssel und Kennwörter im Arbeitsspeicher zu halten: Hier kann nichts gespeichert werden.</translation>
    </message>
    <message>
        <source>The system&apos;s password store cannot be used. What you enter here as a key or password is kept in memory, and gone when you close the window.</source>
        <translation>Der Kennwortspeicher des Systems kann nicht verwendet werden. Was Sie hier als Schlüssel oder Kennwort eingeben, bleibt im Arbeitsspeicher und ist weg, wenn Sie das Fenster schließen.</translation>
    </message>
    <message>
        <source>This connection leads elsewhere now. When it is saved, customers who are remembered for it are forgotten, and so are their IDs in your directory: there, the same ID may be somebody else.</source>
        <translation>Diese Verbindung führt jetzt woandershin. Beim Speichern werden die für sie gemerkten Kunden vergessen, ebenso ihre IDs in Ihrem Verzeichnis: Dort kann dieselbe ID jemand anderes sein.</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Anbieter</translation>
    </message>
</context>
<context>
    <name>ConnectionRow</name>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen …</translation>
    </message>
</context>
<context>
    <name>ConnectionSelector</name>
    <message>
        <source>Add connection…</source>
        <translation>Verbindung hinzufügen…</translation>
    </message>
    <message>
        <source>Choose a connection</source>
        <translation>Verbindung wählen</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
</context>
<context>
    <name>ConnectionsPage</name>
    <message>
        <source>Add a connection…</source>
        <translation>Verbindung hinzufügen …</translation>
    </message>
    <message>
        <source>Import my team&apos;s settings…</source>
        <translation>Einstellungen meines Teams importieren…</translation>
    </message>
    <message>
        <source>There is no connection yet.</source>
        <translation>Es gibt noch keine Verbindung.</translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Link: {words}</source>
        <translation>Link: {words}</translation>
    </message>
    <message>
        <source>Portal visit: at most about {time} left (estimate)</source>
        <translation>Portalbesuch: höchstens noch etwa {time} (geschätzt)</translation>
    </message>
    <message>
        <source>Portal visit: at most {time} left</source>
        <translation>Portalbesuch: höchstens noch {time}</translation>
    </message>
    <message>
        <source>Portal visit: over</source>
        <translation>Portalbesuch: beendet</translation>
    </message>
    <message>
        <source>about {time} left (estimate)</source>
        <translation>noch etwa {time} (geschätzt)</translation>
    </message>
    <message>
        <source>no expiry stated · created {time} ago</source>
        <translation>keine Gültigkeitsdauer angegeben · erstellt vor {time}</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
</context>
<context>
    <name>CustomerCard</name>
    <message>
        <source>A link for {customer} is live as well. Mind which one you open.</source>
        <translation>Auch für {customer} ist ein Link gültig. Achten Sie darauf, welchen Sie öffnen.</translation>
    </message>
    <message>
        <source>Create and open in {window}</source>
        <translation>Erstellen und öffnen in {window}</translation>
    </message>
    <message>
        <source>ID {id}</source>
        <translation>ID {id}</translation>
    </message>
    <message>
        <source>One looks like {example}.</source>
        <translation>Eines sieht so aus: {example}.</translation>
    </message>
    <message>
        <source>Page to open</source>
        <translation>Zu öffnende Seite</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Signs in as {whom}</source>
        <translation>Anmeldung als: {whom}</translation>
    </message>
    <message>
        <source>Somebody else has the same name: {other}. Check the ID before you go on.</source>
        <translation>Jemand anderes heißt genauso: {other}. Prüfen Sie die ID, bevor Sie fortfahren.</translation>
    </message>
    <message>
        <source>Somebody else here has the same name. Check the ID before you go on.</source>
        <translation>Jemand anderes hier heißt genauso. Prüfen Sie die ID, bevor Sie weitermachen.</translation>
    </message>
    <message>
        <source>This ID is known as {other} as well. Make sure whose it is before you go on.</source>
        <translation>Diese ID ist auch als {other} bekannt. Vergewissern Sie sich, wem sie gehört, bevor Sie weitermachen.</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>such as {example}</source>
        <translation>zum Beispiel {example}</translation>
    </message>
    <message>
        <source>{customer} may still be signed in at this vendor, where this link would be opened.</source>
        <translation>{customer} ist bei diesem Anbieter vielleicht noch angemeldet, und zwar dort, wo dieser Link geöffnet würde.</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>A text without names, links and keys for whoever helps you.</source>
        <translation>Ein Text ohne Namen, Links und Schlüssel für die, die Ihnen helfen.</translation>
    </message>
    <message>
        <source>About SSO Desk</source>
        <translation>Über SSO Desk</translation>
    </message>
    <message>
        <source>Connections, keys, settings, directory, logs and journal.</source>
        <translation>Verbindungen, Schlüssel, Einstellungen, Verzeichnis, Protokolle und Journal.</translation>
    </message>
    <message>
        <source>Customer directory…</source>
        <translation>Kundenverzeichnis…</translation>
    </message>
    <message>
        <source>Diagnostics…</source>
        <translation>Diagnose…</translation>
    </message>
    <message>
        <source>Erase all local data…</source>
        <translation>Alle lokalen Daten löschen…</translation>
    </message>
    <message>
        <source>Import lists of customers, write them to a file, delete them.</source>
        <translation>Kundenlisten importieren, in eine Datei schreiben, löschen.</translation>
    </message>
    <message>
        <source>Journal…</source>
        <translation>Journal…</translation>
    </message>
    <message>
        <source>The version, and what it is made with.</source>
        <translation>Die Version, und womit es gemacht ist.</translation>
    </message>
    <message>
        <source>Who was in which account and why: filter, check, export.</source>
        <translation>Wer war in welchem Konto und warum: filtern, prüfen, exportieren.</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy this for whoever helps you. It holds no keys, no links and no names of customers or connections; look through it all the same.</source>
        <translation>Kopieren Sie das für die Person, die Ihnen hilft. Es enthält keine Schlüssel, keine Links und keine Namen von Kunden oder Verbindungen; sehen Sie es trotzdem durch.</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird ermittelt…</translation>
    </message>
</context>
<context>
    <name>DirectoryDialog</name>
    <message numerus="yes">
        <source>%n customers</source>
        <translation>
            <numerusform>%n Kunde</numerusform>
            <numerusform>%n Kunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers were written to {file}.</source>
        <translation>
            <numerusform>%n Kunde wurde in {file} geschrieben.</numerusform>
            <numerusform>%n Kunden wurden in {file} geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n customers go for good, those of other lists too.</source>
        <translation>
            <numerusform>Der %n Kunde wird endgültig gelöscht, auch aus anderen Listen.</numerusform>
            <numerusform>Alle %n Kunden werden endgültig gelöscht, auch die aus anderen Listen.</numerusform>
        </translation>
    </message>
    <message>
        <source>All customers were deleted.</source>
        <translation>Alle Kunden wurden gelöscht.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Customer directory</source>
        <translation>Kundenverzeichnis</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Customers from lists of your own are found with every key, at all connections that know them. They stay on this computer.</source>
        <translation>Kunden aus Ihren eigenen Listen werden mit jedem Tastendruck gefunden, bei allen Verbindungen, die sie kennen. Sie bleiben auf diesem Computer.</translation>
    </message>
    <message>
        <source>Delete all…</source>
        <translation>Alle löschen…</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Export customers</source>
        <translation>Kunden exportieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>Liste importieren…</translation>
    </message>
    <message>
        <source>Importing is switched off by your organisation.</source>
        <translation>Ihre Organisation hat das Importieren abgeschaltet.</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behalten</translation>
    </message>
    <message numerus="yes">
        <source>Kept for %n days after the last list that had them.</source>
        <translation>
            <numerusform>Wird nach der letzten Liste, die sie enthielt, %n Tag aufbewahrt.</numerusform>
            <numerusform>Werden nach der letzten Liste, die sie enthielt, %n Tage aufbewahrt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept until you delete them.</source>
        <translation>Werden aufbewahrt, bis Sie sie löschen.</translation>
    </message>
    <message>
        <source>Lists (*.csv)</source>
        <translation>Listen (*.csv)</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>Noch keine Kunden</translation>
    </message>
</context>
<context>
    <name>ElsewhereRow</name>
    <message>
        <source>Also at</source>
        <translation>Auch bei</translation>
    </message>
</context>
<context>
    <name>EntryDialog</name>
    <message>
        <source>Go on editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation>Verlassen, ohne zu speichern</translation>
    </message>
    <message>
        <source>What you have entered is not saved.</source>
        <translation>Was Sie eingegeben haben, ist nicht gespeichert.</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>Connections, their keys and passwords in the system&apos;s password store, settings, logs and practice data are deleted.</source>
        <translation>Verbindungen, ihre Schlüssel und Kennwörter im Kennwortspeicher des Systems, Einstellungen, Protokolle und Übungsdaten werden gelöscht.</translation>
    </message>
    <message>
        <source>End SSO Desk</source>
        <translation>SSO Desk beenden</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Erase all local data</source>
        <translation>Alle lokalen Daten löschen</translation>
    </message>
    <message>
        <source>Erase all that SSO Desk keeps on this computer?</source>
        <translation>Alles löschen, was SSO Desk auf diesem Computer aufbewahrt?</translation>
    </message>
    <message>
        <source>Everything was erased.</source>
        <translation>Alles wurde gelöscht.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Not all of it could be erased.</source>
        <translation>Nicht alles konnte gelöscht werden.</translation>
    </message>
    <message>
        <source>Nothing is changed at the vendors. This cannot be undone.</source>
        <translation>Bei den Anbietern wird nichts geändert. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>SSO Desk ends now.</source>
        <translation>SSO Desk wird jetzt beendet.</translation>
    </message>
    <message>
        <source>The journal goes too: who was in which account can no longer be shown.</source>
        <translation>Auch das Journal wird gelöscht: Wer in welchem Konto war, lässt sich dann nicht mehr nachweisen.</translation>
    </message>
    <message>
        <source>The journal stays: your organisation keeps it.</source>
        <translation>Das Journal bleibt: Ihre Organisation bewahrt es auf.</translation>
    </message>
</context>
<context>
    <name>FormRow</name>
    <message>
        <source>required</source>
        <translation>erforderlich</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>As the system is</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Counts from the next start on.</source>
        <translation>Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Show notifications</source>
        <translation>Benachrichtigungen anzeigen</translation>
    </message>
    <message>
        <source>They never hold names, customers or links.</source>
        <translation>Sie enthalten nie Namen, Kunden oder Links.</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Help: {title}</source>
        <translation>Hilfe: {title}</translation>
    </message>
    <message>
        <source>No page has these words.</source>
        <translation>Keine Seite enthält diese Wörter.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Hilfe durchsuchen</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>Identity</name>
    <message>
        <source>ID {id}</source>
        <translation>ID {id}</translation>
    </message>
    <message>
        <source>Pin this customer</source>
        <translation>Diesen Kunden anheften</translation>
    </message>
    <message>
        <source>Reference {reference}</source>
        <translation>Referenz {reference}</translation>
    </message>
    <message>
        <source>The page does not belong to anybody you look up.</source>
        <translation>Die Seite gehört zu niemandem, den Sie suchen.</translation>
    </message>
    <message>
        <source>Used as typed: nobody has looked this id up.</source>
        <translation>Wie eingegeben verwendet: Diese ID hat niemand nachgeschlagen.</translation>
    </message>
    <message>
        <source>Without a customer</source>
        <translation>Ohne Kunden</translation>
    </message>
</context>
<context>
    <name>ImportColumns</name>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>The first row names the columns</source>
        <translation>Die erste Zeile benennt die Spalten</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%n more rows are left out.</source>
        <translation>
            <numerusform>%n weitere Zeile wird ausgelassen.</numerusform>
            <numerusform>%n weitere Zeilen werden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>A CSV file with names and, for each connection, the customers&apos; IDs there. Every spreadsheet can save one. You can also drop it here.</source>
        <translation>Eine CSV-Datei mit Namen und für jede Verbindung den dortigen IDs der Kunden. Jede Tabellenkalkulation kann eine speichern. Sie können sie auch hierher ziehen.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>Choose a list of customers</source>
        <translation>Wählen Sie eine Kundenliste</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Done. {counts}</source>
        <translation>Fertig. {counts}</translation>
    </message>
    <message>
        <source>If you cancel, the directory stays as it was.</source>
        <translation>Wenn Sie abbrechen, bleibt das Verzeichnis, wie es war.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Import a list of customers</source>
        <translation>Kundenliste importieren</translation>
    </message>
    <message>
        <source>Lists (*.csv *.txt *.tsv)</source>
        <translation>Listen (*.csv *.txt *.tsv)</translation>
    </message>
    <message>
        <source>New: {new}, changed: {changed}, as before: {same}, left out: {left}.</source>
        <translation>Neu: {new}, geändert: {changed}, wie zuvor: {same}, ausgelassen: {left}.</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>Noch wird nichts geändert.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Rows that are left out</source>
        <translation>Ausgelassene Zeilen</translation>
    </message>
    <message>
        <source>Why it is left out</source>
        <translation>Warum sie ausgelassen wird</translation>
    </message>
</context>
<context>
    <name>JournalDialog</name>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records were written to {file}.</source>
        <translation>
            <numerusform>%n Eintrag wurde in {file} geschrieben.</numerusform>
            <numerusform>%n Einträge wurden in {file} geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the records</source>
        <translation>Zurück zu den Einträgen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Check that it is whole</source>
        <translation>Auf Vollständigkeit prüfen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Each link that is asked for is written here before the request leaves.</source>
        <translation>Jeder angeforderte Link wird hier eingetragen, bevor die Anfrage abgeht.</translation>
    </message>
    <message>
        <source>Export the records that are shown</source>
        <translation>Angezeigte Einträge exportieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>For spreadsheets (*.csv)</source>
        <translation>Für Tabellenkalkulationen (*.csv)</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>No record fits.</source>
        <translation>Kein Eintrag passt.</translation>
    </message>
    <message>
        <source>Nothing has been recorded yet.</source>
        <translation>Noch ist nichts eingetragen.</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>Fortschritt der Prüfung</translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation>Journal wird gelesen…</translation>
    </message>
    <message>
        <source>Records, the newest first</source>
        <translation>Einträge, neueste zuerst</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Report for this customer</source>
        <translation>Bericht zu diesem Kunden</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Show all records</source>
        <translation>Alle Einträge zeigen</translation>
    </message>
    <message>
        <source>Show record {number}</source>
        <translation>Eintrag {number} anzeigen</translation>
    </message>
    <message>
        <source>Show the newest records</source>
        <translation>Die neuesten Einträge anzeigen</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>The report was written to {file}.</source>
        <translation>Der Bericht wurde in {file} geschrieben.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>With all hashes, JSON lines (*.jsonl)</source>
        <translation>Mit allen Prüfsummen, JSON-Zeilen (*.jsonl)</translation>
    </message>
</context>
<context>
    <name>JournalFilters</name>
    <message>
        <source>Any connection</source>
        <translation>Alle Verbindungen</translation>
    </message>
    <message>
        <source>Any vendor</source>
        <translation>Alle Anbieter</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Anything</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Customer&apos;s ID</source>
        <translation>ID des Kunden</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>{connection} (removed)</source>
        <translation>{connection} (entfernt)</translation>
    </message>
</context>
<context>
    <name>JournalModel</name>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
</context>
<context>
    <name>LineEditor</name>
    <message>
        <source>Choose one of those found…</source>
        <translation>Aus den gefundenen wählen…</translation>
    </message>
    <message>
        <source>Values found</source>
        <translation>Gefundene Werte</translation>
    </message>
</context>
<context>
    <name>LinkCard</name>
    <message>
        <source>A link may have been created. Create a new one when you are ready.</source>
        <translation>Vielleicht wurde ein Link erstellt. Erstellen Sie einen neuen, sobald Sie bereit sind.</translation>
    </message>
    <message>
        <source>A newer link for this customer was asked for, so this one may no longer work.</source>
        <translation>Für diesen Kunden wurde ein neuerer Link angefordert; dieser funktioniert vielleicht nicht mehr.</translation>
    </message>
    <message>
        <source>Copy anyway</source>
        <translation>Trotzdem kopieren</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Copy note for the ticket</source>
        <translation>Notiz für das Ticket kopieren</translation>
    </message>
    <message>
        <source>Create again</source>
        <translation>Neu erstellen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>ID {id}</source>
        <translation>ID {id}</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Link for {whom}, {vendor}, {page}</source>
        <translation>Link für {whom}, {vendor}, {page}</translation>
    </message>
    <message>
        <source>More for this link</source>
        <translation>Mehr zu diesem Link</translation>
    </message>
    <message>
        <source>Note copied</source>
        <translation>Notiz kopiert</translation>
    </message>
    <message>
        <source>One minute left</source>
        <translation>Noch eine Minute</translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation>Trotzdem öffnen</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Open in {window}</source>
        <translation>Öffnen in {window}</translation>
    </message>
    <message>
        <source>Other ways to open</source>
        <translation>Andere Arten zu öffnen</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>Ausgang unbekannt</translation>
    </message>
    <message>
        <source>Probably expired</source>
        <translation>Wahrscheinlich abgelaufen</translation>
    </message>
    <message>
        <source>QR code…</source>
        <translation>QR-Code…</translation>
    </message>
    <message>
        <source>Remove this card</source>
        <translation>Diese Karte entfernen</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show anyway</source>
        <translation>Trotzdem zeigen</translation>
    </message>
    <message>
        <source>Signs in as {whom}</source>
        <translation>Anmeldung als: {whom}</translation>
    </message>
    <message>
        <source>Superseded by a newer link</source>
        <translation>Durch einen neueren Link ersetzt</translation>
    </message>
    <message>
        <source>Ten seconds left</source>
        <translation>Noch zehn Sekunden</translation>
    </message>
    <message>
        <source>The link has expired</source>
        <translation>Der Link ist abgelaufen</translation>
    </message>
    <message>
        <source>This link works once, and it was sent to the browser at {time}. It will probably not work again.</source>
        <translation>Dieser Link funktioniert einmal und wurde um {time} an den Browser gesendet. Wahrscheinlich funktioniert er nicht noch einmal.</translation>
    </message>
    <message>
        <source>What happened: {problem}.</source>
        <translation>Was geschehen ist: {problem}.</translation>
    </message>
    <message>
        <source>copied {time}</source>
        <translation>kopiert um {time}</translation>
    </message>
    <message>
        <source>ends soon</source>
        <translation>endet bald</translation>
    </message>
    <message>
        <source>note copied</source>
        <translation>Notiz kopiert</translation>
    </message>
    <message>
        <source>probably used</source>
        <translation>wohl verwendet</translation>
    </message>
    <message>
        <source>sent to the browser {time}</source>
        <translation>an den Browser gesendet um {time}</translation>
    </message>
    <message>
        <source>sent to {browser} {time}</source>
        <translation>gesendet an {browser} {time}</translation>
    </message>
    <message>
        <source>shown as a QR code</source>
        <translation>als QR-Code gezeigt</translation>
    </message>
    <message>
        <source>{customer} may still be signed in there. Whatever you do in this browser could end up in the wrong account.</source>
        <translation>{customer} ist dort vielleicht noch angemeldet. Was Sie in diesem Browser tun, könnte im falschen Konto landen.</translation>
    </message>
</context>
<context>
    <name>LinksPage</name>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>A copied link leaves the clipboard after</source>
        <translation>Ein kopierter Link verlässt die Zwischenablage nach</translation>
    </message>
    <message>
        <source>An example of it:</source>
        <translation>Ein Beispiel dafür:</translation>
    </message>
    <message>
        <source>Back to the usual note</source>
        <translation>Zurück zur üblichen Notiz</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Abrechnung</translation>
    </message>
    <message>
        <source>Cannot open the March invoice</source>
        <translation>Kann die Märzrechnung nicht öffnen</translation>
    </message>
    <message>
        <source>Copy note puts this on the clipboard. It never holds the link. Lines that would say nothing are left out.</source>
        <translation>Notiz kopieren legt dies in die Zwischenablage. Der Link steht nie darin. Zeilen, die nichts sagen würden, entfallen.</translation>
    </message>
    <message>
        <source>In a private window you stay signed in as yourself elsewhere, and one customer&apos;s session never meets another&apos;s.</source>
        <translation>In einem privaten Fenster bleiben Sie anderswo als Sie selbst angemeldet, und die Sitzung eines Kunden trifft nie auf die eines anderen.</translation>
    </message>
    <message>
        <source>Insert…</source>
        <translation>Einfügen…</translation>
    </message>
    <message>
        <source>Links cannot be copied</source>
        <translation>Links können nicht kopiert werden</translation>
    </message>
    <message>
        <source>Note for the ticket</source>
        <translation>Notiz für das Ticket</translation>
    </message>
    <message>
        <source>Open links in</source>
        <translation>Links öffnen in</translation>
    </message>
    <message>
        <source>Payment methods</source>
        <translation>Zahlungsarten</translation>
    </message>
    <message>
        <source>Your organisation sets the limit</source>
        <translation>Ihre Organisation setzt die Grenze</translation>
    </message>
</context>
<context>
    <name>LinksPane</name>
    <message numerus="yes">
        <source>%n live</source>
        <translation>
            <numerusform>%n gültig</numerusform>
            <numerusform>%n gültig</numerusform>
        </translation>
    </message>
    <message>
        <source>Each shows how long it lasts. None is kept when you close the window.</source>
        <translation>Jeder zeigt, wie lange er gültig ist. Keiner bleibt erhalten, wenn Sie das Fenster schließen.</translation>
    </message>
    <message>
        <source>Link ready</source>
        <translation>Link bereit</translation>
    </message>
    <message numerus="yes">
        <source>Link ready, %n seconds left</source>
        <translation>
            <numerusform>Link bereit, noch %n Sekunde</numerusform>
            <numerusform>Link bereit, noch %n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Links you create appear here.</source>
        <translation>Hier erscheinen die Links, die Sie erstellen.</translation>
    </message>
</context>
<context>
    <name>ListEditor</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Remove this entry</source>
        <translation>Diesen Eintrag entfernen</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>LookupBox</name>
    <message>
        <source>Look up now</source>
        <translation>Jetzt suchen</translation>
    </message>
</context>
<context>
    <name>LookupPane</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found so far</source>
        <translation>
            <numerusform>bisher %n gefunden</numerusform>
            <numerusform>bisher %n gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose a connection above.</source>
        <translation>Wählen Sie oben eine Verbindung.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Enter searches</source>
        <translation>Eingabetaste startet die Suche</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Kunden suchen</translation>
    </message>
    <message>
        <source>Nobody found for “{text}”.</source>
        <translation>Niemand gefunden für „{text}“.</translation>
    </message>
    <message>
        <source>Nobody found.</source>
        <translation>Niemand gefunden.</translation>
    </message>
    <message>
        <source>Opening the connection…</source>
        <translation>Die Verbindung wird geöffnet…</translation>
    </message>
    <message>
        <source>Recent customers are not shown, because nobody was here.</source>
        <translation>Letzte Kunden werden nicht gezeigt, weil niemand hier war.</translation>
    </message>
    <message>
        <source>Search by</source>
        <translation>Suchen nach</translation>
    </message>
    <message>
        <source>Search in</source>
        <translation>Suchen in</translation>
    </message>
    <message>
        <source>Searches as you type</source>
        <translation>Sucht während der Eingabe</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Wird gesucht…</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>The connection could not be opened.</source>
        <translation>Die Verbindung konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>The search did not work.</source>
        <translation>Die Suche hat nicht funktioniert.</translation>
    </message>
    <message>
        <source>Then the search goes on by itself.</source>
        <translation>Danach geht die Suche von selbst weiter.</translation>
    </message>
    <message>
        <source>This account</source>
        <translation>Dieses Konto</translation>
    </message>
    <message>
        <source>Type one more letter, or press Enter.</source>
        <translation>Tippen Sie noch einen Buchstaben, oder drücken Sie die Eingabetaste.</translation>
    </message>
    <message>
        <source>What to do stands at the bottom of the window.</source>
        <translation>Was zu tun ist, steht unten im Fenster.</translation>
    </message>
    <message>
        <source>You can go on typing.</source>
        <translation>Sie können weiterschreiben.</translation>
    </message>
    <message>
        <source>{shown} of {total} found</source>
        <translation>{shown} von {total} gefunden</translation>
    </message>
    <message>
        <source>{vendor} asks us to wait: {time}</source>
        <translation>{vendor} bittet um Geduld: {time}</translation>
    </message>
    <message>
        <source>{vendor} is taking its time…</source>
        <translation>{vendor} lässt sich Zeit…</translation>
    </message>
    <message>
        <source>{vendor}: {answer}</source>
        <translation>{vendor}: {answer}</translation>
    </message>
</context>
<context>
    <name>MainMenu</name>
    <message>
        <source>About SSO Desk</source>
        <translation>Über SSO Desk</translation>
    </message>
    <message>
        <source>Customer directory…</source>
        <translation>Kundenverzeichnis…</translation>
    </message>
    <message>
        <source>Diagnostics…</source>
        <translation>Diagnose…</translation>
    </message>
    <message>
        <source>Erase all local data…</source>
        <translation>Alle lokalen Daten löschen…</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Import my team&apos;s settings…</source>
        <translation>Einstellungen meines Teams importieren…</translation>
    </message>
    <message>
        <source>Journal…</source>
        <translation>Journal…</translation>
    </message>
    <message>
        <source>Leave practice</source>
        <translation>Übung verlassen</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Presenting</source>
        <translation>Präsentieren</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>SSO Desk – practice</source>
        <translation>SSO Desk – Übung</translation>
    </message>
</context>
<context>
    <name>MintBar</name>
    <message>
        <source>Create and open</source>
        <translation>Erstellen und öffnen</translation>
    </message>
    <message>
        <source>Create for {id}</source>
        <translation>Für {id} erstellen</translation>
    </message>
    <message>
        <source>Create link</source>
        <translation>Link erstellen</translation>
    </message>
    <message>
        <source>Somebody else looks the same. Is {id} the right ID?</source>
        <translation>Jemand anderes sieht genauso aus. Ist {id} die richtige ID?</translation>
    </message>
    <message>
        <source>{id} is known by another name as well. Is it the right ID?</source>
        <translation>{id} ist auch unter einem anderen Namen bekannt. Ist es die richtige ID?</translation>
    </message>
</context>
<context>
    <name>NobodyRow</name>
    <message>
        <source>Create without a customer</source>
        <translation>Ohne Kunden erstellen</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
</context>
<context>
    <name>PresentingChip</name>
    <message>
        <source>Names are hidden. Click to end presenting.</source>
        <translation>Namen sind verborgen. Klicken Sie, um das Präsentieren zu beenden.</translation>
    </message>
    <message>
        <source>Names are hidden. Press to end presenting.</source>
        <translation>Namen sind verborgen. Drücken Sie, um das Präsentieren zu beenden.</translation>
    </message>
    <message>
        <source>Presenting</source>
        <translation>Präsentieren</translation>
    </message>
    <message>
        <source>Show names while this is held</source>
        <translation>Namen zeigen, solange gehalten wird</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the window after</source>
        <translation>Fenster leeren nach</translation>
    </message>
    <message>
        <source>Forget imported customers after</source>
        <translation>Importierte Kunden vergessen nach</translation>
    </message>
    <message>
        <source>Forget recent customers after</source>
        <translation>Letzte Kunden vergessen nach</translation>
    </message>
    <message>
        <source>Kept on this computer only, so that they are there at the next start.</source>
        <translation>Nur auf diesem Computer aufbewahrt, damit sie beim nächsten Start da sind.</translation>
    </message>
    <message>
        <source>Links and customers leave the window when nobody has touched it for so long, and in any case when the screen is locked.</source>
        <translation>Links und Kunden verlassen das Fenster, wenn es so lange niemand berührt hat, und in jedem Fall, wenn der Bildschirm gesperrt wird.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Remember pinned and recent customers</source>
        <translation>Angeheftete und letzte Kunden merken</translation>
    </message>
    <message>
        <source>Your organisation sets the limit</source>
        <translation>Ihre Organisation setzt die Grenze</translation>
    </message>
</context>
<context>
    <name>QrDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>QR-Code</translation>
    </message>
    <message>
        <source>QR code of the link</source>
        <translation>QR-Code des Links</translation>
    </message>
    <message>
        <source>This link is too long for a QR code. Copy it, or open it here.</source>
        <translation>Dieser Link ist zu lang für einen QR-Code. Kopieren Sie ihn, oder öffnen Sie ihn hier.</translation>
    </message>
    <message>
        <source>Whoever photographs this is signed in. Close it as soon as it has been read.</source>
        <translation>Wer dies fotografiert, ist angemeldet. Schließen Sie es, sobald es gelesen ist.</translation>
    </message>
</context>
<context>
    <name>ReasonLine</name>
    <message>
        <source>Recent reasons</source>
        <translation>Letzte Gründe</translation>
    </message>
</context>
<context>
    <name>ReasonsPage</name>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n Zeichen</numerusform>
            <numerusform>%n Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>A reason has at least</source>
        <translation>Ein Grund hat mindestens</translation>
    </message>
    <message>
        <source>A regular expression, such as HD-[0-9]+ for HD- and a number. Empty for any.</source>
        <translation>Ein regulärer Ausdruck, etwa HD-[0-9]+ für HD- und eine Zahl. Leer für beliebige.</translation>
    </message>
    <message>
        <source>An example of a ticket</source>
        <translation>Ein Beispiel für ein Ticket</translation>
    </message>
    <message>
        <source>Any length</source>
        <translation>Beliebige Länge</translation>
    </message>
    <message>
        <source>Ask for a reason</source>
        <translation>Nach einem Grund fragen</translation>
    </message>
    <message>
        <source>Ask for a ticket</source>
        <translation>Nach einem Ticket fragen</translation>
    </message>
    <message>
        <source>How a ticket is written</source>
        <translation>Wie ein Ticket geschrieben wird</translation>
    </message>
    <message>
        <source>Shown in the empty field, so that nobody has to guess.</source>
        <translation>Steht im leeren Feld, damit niemand raten muss.</translation>
    </message>
    <message>
        <source>This holds for all connections. A connection, and your organisation, can ask for more.</source>
        <translation>Dies gilt für alle Verbindungen. Eine Verbindung und Ihre Organisation können mehr verlangen.</translation>
    </message>
    <message>
        <source>Your organisation sets the limit</source>
        <translation>Ihre Organisation setzt die Grenze</translation>
    </message>
</context>
<context>
    <name>RemoveDialog</name>
    <message>
        <source>Its settings and its stored keys and passwords are deleted from this computer. Nothing is changed at the vendor.</source>
        <translation>Ihre Einstellungen und ihre gespeicherten Schlüssel und Kennwörter werden von diesem Computer gelöscht. Beim Anbieter wird nichts geändert.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove connection</source>
        <translation>Verbindung entfernen</translation>
    </message>
    <message>
        <source>Remove the connection “{name}” to {vendor}?</source>
        <translation>Die Verbindung „{name}“ zu {vendor} entfernen?</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Wird entfernt …</translation>
    </message>
</context>
<context>
    <name>ReportPanel</name>
    <message>
        <source>The connection works.</source>
        <translation>Die Verbindung funktioniert.</translation>
    </message>
</context>
<context>
    <name>ResultList</name>
    <message>
        <source>Customers found</source>
        <translation>Gefundene Kunden</translation>
    </message>
</context>
<context>
    <name>ResultModel</name>
    <message>
        <source>(no name)</source>
        <translation>(kein Name)</translation>
    </message>
    <message>
        <source>ID {id}</source>
        <translation>ID {id}</translation>
    </message>
    <message>
        <source>Not known here, but at {connection}</source>
        <translation>Hier nicht bekannt, aber bei {connection}</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mehr anzeigen</translation>
    </message>
    <message>
        <source>Use id {id}</source>
        <translation>ID {id} verwenden</translation>
    </message>
    <message>
        <source>Use the id as typed</source>
        <translation>ID wie getippt verwenden</translation>
    </message>
    <message>
        <source>Without looking the customer up first</source>
        <translation>Ohne vorher nach dem Kunden zu suchen</translation>
    </message>
    <message>
        <source>another row has the same name</source>
        <translation>eine weitere Zeile hat denselben Namen</translation>
    </message>
    <message>
        <source>at {connection}</source>
        <translation>bei {connection}</translation>
    </message>
    <message>
        <source>no e-mail or company known</source>
        <translation>weder E-Mail noch Firma bekannt</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>gleicher Name</translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>Forget this customer</source>
        <translation>Diesen Kunden vergessen</translation>
    </message>
    <message>
        <source>Pin this customer</source>
        <translation>Diesen Kunden anheften</translation>
    </message>
    <message>
        <source>Unpin this customer</source>
        <translation>Diesen Kunden lösen</translation>
    </message>
</context>
<context>
    <name>SecretEditor</name>
    <message>
        <source>Keep the saved one</source>
        <translation>Gespeicherten Wert behalten</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Ersetzen…</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Data and help</source>
        <translation>Daten und Hilfe</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>SetupPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Creating the link…</source>
        <translation>Der Link wird erstellt…</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Opening the connection…</source>
        <translation>Die Verbindung wird geöffnet…</translation>
    </message>
    <message>
        <source>Sending the link to the browser…</source>
        <translation>Der Link wird an den Browser gesendet…</translation>
    </message>
    <message>
        <source>{action} in {time}</source>
        <translation>{action} in {time}</translation>
    </message>
    <message>
        <source>{customer}, {connection}:</source>
        <translation>{customer}, {connection}:</translation>
    </message>
</context>
<context>
    <name>SwitchEditor</name>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
</context>
<context>
    <name>TeamDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Andere Datei wählen…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Import my team&apos;s settings</source>
        <translation>Einstellungen meines Teams importieren</translation>
    </message>
    <message>
        <source>Nothing in this file can be imported.</source>
        <translation>Nichts in dieser Datei kann importiert werden.</translation>
    </message>
    <message>
        <source>Only what is ticked is imported. Keys and passwords are not in the file: you enter yours afterwards.</source>
        <translation>Nur was angekreuzt ist, wird importiert. Schlüssel und Kennwörter sind nicht in der Datei: Sie geben Ihre danach ein.</translation>
    </message>
    <message>
        <source>There is nothing to import: all connections are as in the file already.</source>
        <translation>Es gibt nichts zu importieren: Alle Verbindungen sind schon wie in der Datei.</translation>
    </message>
</context>
<context>
    <name>TeamRow</name>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>From then on this connection leads to another address. Ask whoever gave you the file before you tick this. The key or password that is stored for it is removed, and you enter it anew.</source>
        <translation>Von da an führt diese Verbindung zu einer anderen Adresse. Fragen Sie, wer Ihnen die Datei gegeben hat, bevor Sie dies ankreuzen. Der gespeicherte Schlüssel oder das Kennwort wird entfernt, und Sie geben es neu ein.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>Keine Änderung</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>Nicht möglich</translation>
    </message>
    <message>
        <source>The new address is right</source>
        <translation>Die neue Adresse stimmt</translation>
    </message>
    <message>
        <source>Tick that the new address is right, or leave this connection out.</source>
        <translation>Bestätigen Sie, dass die neue Adresse stimmt, oder lassen Sie diese Verbindung weg.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>{what}: {new}</source>
        <translation>{what}: {new}</translation>
    </message>
    <message>
        <source>{what}: {old} becomes {new}</source>
        <translation>{what}: {old} wird zu {new}</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Add a connection</source>
        <translation>Verbindung hinzufügen</translation>
    </message>
    <message>
        <source>From a customer&apos;s name to a signed-in portal</source>
        <translation>Vom Namen eines Kunden zum angemeldeten Portal</translation>
    </message>
    <message>
        <source>How would you like to begin?</source>
        <translation>Wie möchten Sie beginnen?</translation>
    </message>
    <message>
        <source>Import my team&apos;s settings</source>
        <translation>Einstellungen meines Teams importieren</translation>
    </message>
    <message>
        <source>Look around with invented customers. Nothing there is real.</source>
        <translation>Sehen Sie sich mit erfundenen Kunden um. Nichts davon ist echt.</translation>
    </message>
    <message>
        <source>Somebody gave you a file with connections; keys and passwords stay yours.</source>
        <translation>Jemand hat Ihnen eine Datei mit Verbindungen gegeben; Schlüssel und Kennwörter bleiben Ihre.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Startet…</translation>
    </message>
    <message>
        <source>Try it with practice vendors</source>
        <translation>Mit Übungsanbietern ausprobieren</translation>
    </message>
    <message>
        <source>You have a key or password of a vendor: it takes a minute or two.</source>
        <translation>Sie haben einen Schlüssel oder ein Kennwort eines Anbieters: Es dauert ein, zwei Minuten.</translation>
    </message>
</context>
<context>
    <name>Workplace</name>
    <message>
        <source>Change this connection</source>
        <translation>Diese Verbindung ändern</translation>
    </message>
    <message>
        <source>Edit connection…</source>
        <translation>Verbindung bearbeiten…</translation>
    </message>
    <message>
        <source>Presenting has ended: names are shown.</source>
        <translation>Das Präsentieren ist beendet: Namen werden gezeigt.</translation>
    </message>
    <message>
        <source>Presenting: names are hidden.</source>
        <translation>Präsentieren: Namen sind verborgen.</translation>
    </message>
    <message>
        <source>Remove connection…</source>
        <translation>Verbindung entfernen…</translation>
    </message>
</context>
<context>
    <name>badges</name>
    <message>
        <source>An address of your own: not one of the vendor&apos;s usual systems.</source>
        <translation>Eine eigene Adresse: keines der üblichen Systeme des Anbieters.</translation>
    </message>
    <message>
        <source>Built-in practice vendors: nothing here is real.</source>
        <translation>Eingebaute Übungsanbieter: Nichts hier ist echt.</translation>
    </message>
    <message>
        <source>Custom address</source>
        <translation>Eigene Adresse</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>Real customers: whatever is done there counts.</source>
        <translation>Echte Kunden: Was dort geschieht, zählt.</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>The vendor&apos;s test system.</source>
        <translation>Das Testsystem des Anbieters.</translation>
    </message>
</context>
<context>
    <name>browsers</name>
    <message>
        <source>The chosen browser is not on this computer. The link was sent to the default browser.</source>
        <translation>Der gewählte Browser ist nicht auf diesem Computer. Der Link wurde an den Standardbrowser gesendet.</translation>
    </message>
    <message>
        <source>The way of opening in the settings is not one. The default browser was used.</source>
        <translation>Die Art des Öffnens in den Einstellungen gibt es nicht. Der Standardbrowser wurde verwendet.</translation>
    </message>
    <message>
        <source>There is no default browser. The link was sent to one that is on this computer.</source>
        <translation>Es gibt keinen Standardbrowser. Der Link wurde an einen gesendet, der auf diesem Computer ist.</translation>
    </message>
</context>
<context>
    <name>cancelling</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Nothing has been sent yet: cancelling is safe.</source>
        <translation>Noch ist nichts gesendet: Sie können gefahrlos abbrechen.</translation>
    </message>
    <message>
        <source>The request has been sent. If you cancel now, nobody can say whether a link was made.</source>
        <translation>Die Anforderung ist gesendet. Wenn Sie jetzt abbrechen, kann niemand sagen, ob ein Link erstellt wurde.</translation>
    </message>
</context>
<context>
    <name>clearing</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>dialogs</name>
    <message>
        <source>Import my team&apos;s settings</source>
        <translation>Einstellungen meines Teams importieren</translation>
    </message>
    <message>
        <source>Team settings (*.toml)</source>
        <translation>Teameinstellungen (*.toml)</translation>
    </message>
</context>
<context>
    <name>directory</name>
    <message>
        <source>A quotation mark in this row is not closed.</source>
        <translation>Ein Anführungszeichen in dieser Zeile ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>An id of this row stands in row {row} too, which says something else.</source>
        <translation>Eine ID dieser Zeile steht auch in Zeile {row}, dort mit anderen Angaben.</translation>
    </message>
    <message>
        <source>Any delimiter</source>
        <translation>Beliebiges Trennzeichen</translation>
    </message>
    <message>
        <source>Any encoding</source>
        <translation>Beliebige Kodierung</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Customer ID at {connection}</source>
        <translation>Kunden-ID bei {connection}</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>The ids of this row belong to different customers: this one and that in “{other}”.</source>
        <translation>Die IDs dieser Zeile gehören zu verschiedenen Kunden: zu diesem und zu dem in „{other}“.</translation>
    </message>
    <message>
        <source>There are more cells in this row than columns. Perhaps a quotation mark is missing.</source>
        <translation>Diese Zeile hat mehr Zellen, als es Spalten gibt. Vielleicht fehlt ein Anführungszeichen.</translation>
    </message>
    <message>
        <source>There is no customer id in this row.</source>
        <translation>In dieser Zeile steht keine Kunden-ID.</translation>
    </message>
    <message>
        <source>This has more than {most} characters.</source>
        <translation>Das hat mehr als {most} Zeichen.</translation>
    </message>
    <message>
        <source>This row is too long. Perhaps a quotation mark in it is not closed.</source>
        <translation>Diese Zeile ist zu lang. Vielleicht ist ein Anführungszeichen darin nicht geschlossen.</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>Senkrechter Strich</translation>
    </message>
</context>
<context>
    <name>discretion</name>
    <message>
        <source>Account {number}</source>
        <translation>Konto {number}</translation>
    </message>
    <message>
        <source>Company {number}</source>
        <translation>Firma {number}</translation>
    </message>
    <message>
        <source>Customer {number}</source>
        <translation>Kunde {number}</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>verborgen</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>A link may have been created. Create a new one when you are ready.</source>
        <translation>Vielleicht wurde ein Link erstellt. Erstellen Sie einen neuen, sobald Sie bereit sind.</translation>
    </message>
    <message>
        <source>Ask the person who administers {vendor} for you.</source>
        <translation>Bitten Sie die Person, die {vendor} für Sie verwaltet.</translation>
    </message>
    <message>
        <source>Ask the person who administers {vendor} to add the address, or use the office network or VPN.</source>
        <translation>Bitten Sie die Person, die {vendor} für Sie verwaltet, die Adresse einzutragen, oder verwenden Sie das Firmennetz oder VPN.</translation>
    </message>
    <message>
        <source>Ask your IT department about the proxy.</source>
        <translation>Fragen Sie Ihre IT-Abteilung nach dem Proxy.</translation>
    </message>
    <message>
        <source>Ask your IT department.</source>
        <translation>Fragen Sie Ihre IT-Abteilung.</translation>
    </message>
    <message>
        <source>AssureSign does not know this authentication address, or this region does not know the user. The other known address is https://account.assuresign.net/api/v3.5/authentication/apiUser (in Australia https://au-account.assuresign.net/api/v3.7/authentication/apiUser).</source>
        <translation>AssureSign kennt diese Authentifizierungsadresse nicht, oder diese Region kennt den Benutzer nicht. Die andere bekannte Adresse ist https://account.assuresign.net/api/v3.5/authentication/apiUser (in Australien https://au-account.assuresign.net/api/v3.7/authentication/apiUser).</translation>
    </message>
    <message>
        <source>AssureSign does not know this authentication address, or this region does not know the user. The other known address is https://www.assuresign.net/api/documentnow/v3.3/authentication/apiUserAuthentication.</source>
        <translation>AssureSign kennt diese Authentifizierungsadresse nicht, oder diese Region kennt den Benutzer nicht. Die andere bekannte Adresse ist https://www.assuresign.net/api/documentnow/v3.3/authentication/apiUserAuthentication.</translation>
    </message>
    <message>
        <source>AssureSign refused the API user. It may have expired, been revoked, be limited to another environment, or belong to another region.</source>
        <translation>AssureSign hat den API-Benutzer abgewiesen. Er kann abgelaufen, widerrufen, auf eine andere Umgebung beschränkt sein oder zu einer anderen Region gehören.</translation>
    </message>
    <message>
        <source>Authentication works; check the API version in the connection&apos;s settings.</source>
        <translation>Die Authentifizierung funktioniert; prüfen Sie die API-Version in den Einstellungen der Verbindung.</translation>
    </message>
    <message>
        <source>BlueSnap did not accept the browser&apos;s address. Check it in the settings or for this link.</source>
        <translation>BlueSnap hat die Adresse des Browsers nicht akzeptiert. Prüfen Sie sie in den Einstellungen oder für diesen Link.</translation>
    </message>
    <message>
        <source>BlueSnap refused and gives the same answer for several causes: the user does not exist, the user belongs to another merchant, single sign-on is not switched on for your account, or this computer&apos;s address is not authorized.</source>
        <translation>BlueSnap hat abgelehnt und gibt für mehrere Ursachen dieselbe Antwort: Der Benutzer existiert nicht, gehört zu einem anderen Händler, Single Sign-on ist für Ihr Konto nicht eingeschaltet, oder die Adresse dieses Computers ist nicht zugelassen.</translation>
    </message>
    <message>
        <source>BlueSnap&apos;s answer holds no link.</source>
        <translation>Die Antwort von BlueSnap enthält keinen Link.</translation>
    </message>
    <message>
        <source>Check that the id exists, that the cluster (secure2 or secure3) is yours, and the path before /site/.</source>
        <translation>Prüfen Sie, ob die ID existiert, ob der Cluster (secure2 oder secure3) Ihrer ist, und den Pfad vor /site/.</translation>
    </message>
    <message>
        <source>Check the API address in the connection&apos;s settings.</source>
        <translation>Prüfen Sie die API-Adresse in den Einstellungen der Verbindung.</translation>
    </message>
    <message>
        <source>Check the API address. If it is right, somebody may be listening in: tell your IT department. There is no way around it here.</source>
        <translation>Prüfen Sie die API-Adresse. Ist sie richtig, hört vielleicht jemand mit: Sagen Sie es Ihrer IT-Abteilung. Das lässt sich hier nicht umgehen.</translation>
    </message>
    <message>
        <source>Check the API address: whatever answers there speaks no TLS. Otherwise ask your IT department.</source>
        <translation>Prüfen Sie die API-Adresse: Was dort antwortet, spricht kein TLS. Fragen Sie sonst Ihre IT-Abteilung.</translation>
    </message>
    <message>
        <source>Check the API address; it may be misspelt. There is no way around it here.</source>
        <translation>Prüfen Sie die API-Adresse; vielleicht ist sie falsch geschrieben. Das lässt sich hier nicht umgehen.</translation>
    </message>
    <message>
        <source>Check the account chosen in the connection&apos;s settings.</source>
        <translation>Prüfen Sie das in den Einstellungen der Verbindung gewählte Konto.</translation>
    </message>
    <message>
        <source>Check the authentication address and the API user, or try again later.</source>
        <translation>Prüfen Sie die Authentifizierungsadresse und den API-Benutzer, oder versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>Check the connection&apos;s credentials and that its environment is the right one.</source>
        <translation>Prüfen Sie die Zugangsdaten der Verbindung und ob ihre Umgebung die richtige ist.</translation>
    </message>
    <message>
        <source>Check the environment and the API version.</source>
        <translation>Prüfen Sie die Umgebung und die API-Version.</translation>
    </message>
    <message>
        <source>Check the id and search again, or check the API address of the connection.</source>
        <translation>Prüfen Sie die ID und suchen Sie erneut, oder prüfen Sie die API-Adresse der Verbindung.</translation>
    </message>
    <message>
        <source>Check the id and search again, or check the site address: run the connection test.</source>
        <translation>Prüfen Sie die ID und suchen Sie erneut, oder prüfen Sie die Site-Adresse: Führen Sie den Verbindungstest aus.</translation>
    </message>
    <message>
        <source>Check the id and search again.</source>
        <translation>Prüfen Sie die ID und suchen Sie erneut.</translation>
    </message>
    <message>
        <source>Check the log-in name and password; or the account lacks the right.</source>
        <translation>Prüfen Sie Anmeldename und Kennwort; oder dem Konto fehlt das Recht.</translation>
    </message>
    <message>
        <source>Check the network connection and the API address.</source>
        <translation>Prüfen Sie die Netzverbindung und die API-Adresse.</translation>
    </message>
    <message>
        <source>Check the network connection or VPN and try again.</source>
        <translation>Prüfen Sie die Netzverbindung oder das VPN und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Check the network connection or VPN, and the API address.</source>
        <translation>Prüfen Sie die Netzverbindung oder das VPN und die API-Adresse.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date and time. There is no way around it here.</source>
        <translation>Prüfen Sie Datum und Uhrzeit dieses Computers. Das lässt sich hier nicht umgehen.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date; otherwise only the vendor can help. There is no way around it here.</source>
        <translation>Prüfen Sie das Datum dieses Computers; sonst kann nur der Anbieter helfen. Das lässt sich hier nicht umgehen.</translation>
    </message>
    <message>
        <source>Choose another way of opening, or copy the link into one of your own.</source>
        <translation>Wählen Sie eine andere Art des Öffnens, oder kopieren Sie den Link in ein eigenes Fenster.</translation>
    </message>
    <message>
        <source>Copy link instead</source>
        <translation>Stattdessen kopieren</translation>
    </message>
    <message>
        <source>Copy the link and paste it into a browser yourself.</source>
        <translation>Kopieren Sie den Link und fügen Sie ihn selbst in einen Browser ein.</translation>
    </message>
    <message>
        <source>Create a new one.</source>
        <translation>Erstellen Sie einen neuen.</translation>
    </message>
    <message>
        <source>Create again</source>
        <translation>Neu erstellen</translation>
    </message>
    <message>
        <source>Customer directory…</source>
        <translation>Kundenverzeichnis…</translation>
    </message>
    <message>
        <source>Diagnostics…</source>
        <translation>Diagnose…</translation>
    </message>
    <message>
        <source>Do not try again before somebody has checked the addresses of the connection.</source>
        <translation>Versuchen Sie es nicht erneut, bevor jemand die Adressen der Verbindung geprüft hat.</translation>
    </message>
    <message>
        <source>Edit connection…</source>
        <translation>Verbindung bearbeiten…</translation>
    </message>
    <message>
        <source>Enter it in the connection&apos;s settings.</source>
        <translation>Geben Sie ihn in den Einstellungen der Verbindung ein.</translation>
    </message>
    <message>
        <source>Free some disk space or ask your IT department; then try again.</source>
        <translation>Schaffen Sie Speicherplatz oder fragen Sie Ihre IT-Abteilung; versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>If it happens again, check the addresses of the connection.</source>
        <translation>Wenn es wieder vorkommt, prüfen Sie die Adressen der Verbindung.</translation>
    </message>
    <message>
        <source>If your organisation inspects web traffic, its certificate must be installed on this computer: ask your IT department. There is no way around it here.</source>
        <translation>Wenn Ihre Organisation den Webverkehr prüft, muss ihr Zertifikat auf diesem Computer installiert sein: Fragen Sie Ihre IT-Abteilung. Das lässt sich hier nicht umgehen.</translation>
    </message>
    <message>
        <source>Import your customers again.</source>
        <translation>Importieren Sie Ihre Kunden erneut.</translation>
    </message>
    <message>
        <source>It asks us to wait {seconds} s.</source>
        <translation>Wir sollen {seconds} s warten.</translation>
    </message>
    <message>
        <source>It cannot be read: {what}.</source>
        <translation>Sie kann nicht gelesen werden: {what}.</translation>
    </message>
    <message>
        <source>It does not begin with version = 1.</source>
        <translation>Sie beginnt nicht mit version = 1.</translation>
    </message>
    <message>
        <source>It has an entry that does not belong there: {entry}.</source>
        <translation>Sie hat einen Eintrag, der nicht hineingehört: {entry}.</translation>
    </message>
    <message>
        <source>It has more than 200 columns.</source>
        <translation>Sie hat mehr als 200 Spalten.</translation>
    </message>
    <message>
        <source>It has more than 200 connections.</source>
        <translation>Sie hat mehr als 200 Verbindungen.</translation>
    </message>
    <message>
        <source>It is larger than 500 MB.</source>
        <translation>Sie ist größer als 500 MB.</translation>
    </message>
    <message>
        <source>It is not a TOML file: {what}.</source>
        <translation>Es ist keine TOML-Datei: {what}.</translation>
    </message>
    <message>
        <source>It is not known which browser is the default one. Choose a browser by its name.</source>
        <translation>Welcher Browser der Standardbrowser ist, ist nicht bekannt. Wählen Sie einen Browser namentlich.</translation>
    </message>
    <message>
        <source>It was written to the log. Try again, or start the program anew.</source>
        <translation>Es steht im Protokoll. Versuchen Sie es erneut, oder starten Sie das Programm neu.</translation>
    </message>
    <message>
        <source>Journal…</source>
        <translation>Journal…</translation>
    </message>
    <message>
        <source>Missing: {fields}.</source>
        <translation>Es fehlt: {fields}.</translation>
    </message>
    <message>
        <source>More than one person matches.</source>
        <translation>Mehr als eine Person passt.</translation>
    </message>
    <message>
        <source>No browser could be started.</source>
        <translation>Es konnte kein Browser gestartet werden.</translation>
    </message>
    <message>
        <source>No secure connection to {vendor} could be agreed.</source>
        <translation>Mit {vendor} kam keine sichere Verbindung zustande.</translation>
    </message>
    <message>
        <source>Not all connections were imported.</source>
        <translation>Nicht alle Verbindungen wurden importiert.</translation>
    </message>
    <message>
        <source>Nothing was changed in it.</source>
        <translation>Darin wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Nothing was changed in it. Ask your IT department, or try again.</source>
        <translation>Darin wurde nichts geändert. Wenden Sie sich an Ihre IT-Abteilung, oder versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Nothing was changed in it. Free some disk space or ask your IT department; then try again.</source>
        <translation>Darin wurde nichts geändert. Schaffen Sie Speicherplatz oder fragen Sie Ihre IT-Abteilung; versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Nothing was changed. Ask whoever gave it to you.</source>
        <translation>Nichts wurde geändert. Fragen Sie, wer sie Ihnen gegeben hat.</translation>
    </message>
    <message>
        <source>Nothing was created. Wait and try again.</source>
        <translation>Es wurde nichts erstellt. Warten Sie und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Nothing was sent. It has been read anew: look at it, then begin again.</source>
        <translation>Es wurde nichts gesendet. Sie ist neu gelesen worden: Sehen Sie sie an und beginnen Sie von vorn.</translation>
    </message>
    <message>
        <source>Redtail answered with an error of its own. Your key is probably fine; try again later.</source>
        <translation>Redtail hat mit einem eigenen Fehler geantwortet. Ihr Schlüssel ist wahrscheinlich in Ordnung; versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>Redtail answered, but gave no link. Try again later.</source>
        <translation>Redtail hat geantwortet, aber keinen Link geliefert. Versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>Redtail says this user is locked. Ask your Redtail administrator.</source>
        <translation>Redtail sagt, dieser Benutzer sei gesperrt. Fragen Sie Ihren Redtail-Administrator.</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Erneut suchen</translation>
    </message>
    <message>
        <source>Search by constituent ID instead.</source>
        <translation>Suchen Sie stattdessen nach der Constituent ID.</translation>
    </message>
    <message>
        <source>Search by id instead.</source>
        <translation>Suchen Sie stattdessen nach der ID.</translation>
    </message>
    <message>
        <source>Show this to your IT department: {reason}</source>
        <translation>Zeigen Sie das Ihrer IT-Abteilung: {reason}</translation>
    </message>
    <message>
        <source>Something in SSO Desk itself went wrong.</source>
        <translation>In SSO Desk selbst ist etwas schiefgegangen.</translation>
    </message>
    <message>
        <source>TLS 1.2 or newer is needed. Check the API address, or ask the vendor. There is no way around it here.</source>
        <translation>TLS 1.2 oder neuer ist nötig. Prüfen Sie die API-Adresse, oder fragen Sie den Anbieter. Das lässt sich hier nicht umgehen.</translation>
    </message>
    <message>
        <source>Tell your IT department. No further link is made before it can be written again.</source>
        <translation>Sagen Sie es Ihrer IT-Abteilung. Es wird kein weiterer Link erstellt, bis es wieder geschrieben werden kann.</translation>
    </message>
    <message>
        <source>The address is {address}.</source>
        <translation>Die Adresse ist {address}.</translation>
    </message>
    <message>
        <source>The address of the proxy cannot be used. Check it in the connection&apos;s settings, or ask your IT department.</source>
        <translation>Die Adresse des Proxys kann nicht verwendet werden. Prüfen Sie sie in den Einstellungen der Verbindung, oder fragen Sie Ihre IT-Abteilung.</translation>
    </message>
    <message>
        <source>The browser cannot do this on this computer, or the organisation&apos;s policy forbids it.</source>
        <translation>Der Browser kann das auf diesem Computer nicht, oder die Richtlinie der Organisation verbietet es.</translation>
    </message>
    <message>
        <source>The call went through but brought no token. An earlier unused link for this customer may no longer work.</source>
        <translation>Der Aufruf kam durch, brachte aber kein Token. Ein früherer, unbenutzter Link für diesen Kunden funktioniert vielleicht nicht mehr.</translation>
    </message>
    <message>
        <source>The certificate belongs to another address than {vendor}&apos;s.</source>
        <translation>Das Zertifikat gehört zu einer anderen Adresse als der von {vendor}.</translation>
    </message>
    <message>
        <source>The chosen browser is not on this computer.</source>
        <translation>Der gewählte Browser ist nicht auf diesem Computer.</translation>
    </message>
    <message>
        <source>The connection to {vendor} broke while asking.</source>
        <translation>Die Verbindung zu {vendor} ist während der Anfrage abgebrochen.</translation>
    </message>
    <message>
        <source>The connection to {vendor} was cut.</source>
        <translation>Die Verbindung zu {vendor} wurde getrennt.</translation>
    </message>
    <message>
        <source>The contact may not exist, or may not be visible to this user.</source>
        <translation>Der Kontakt existiert vielleicht nicht, oder dieser Benutzer sieht ihn nicht.</translation>
    </message>
    <message>
        <source>The customer directory cannot be read or written.</source>
        <translation>Das Kundenverzeichnis kann nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>The customer directory is damaged and was put aside.</source>
        <translation>Das Kundenverzeichnis ist beschädigt und wurde beiseitegelegt.</translation>
    </message>
    <message>
        <source>The directory was not changed. Choose another file.</source>
        <translation>Das Verzeichnis wurde nicht geändert. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The file of connections cannot be read or written.</source>
        <translation>Die Datei der Verbindungen kann nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>The folder for the profile could not be made.</source>
        <translation>Der Ordner für das Profil konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The journal cannot be read.</source>
        <translation>Das Journal kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The journal cannot be written, so no link was asked for.</source>
        <translation>Das Journal kann nicht geschrieben werden, deshalb wurde kein Link angefordert.</translation>
    </message>
    <message>
        <source>The journal cannot be written: what was done last is not in it.</source>
        <translation>Das Journal kann nicht geschrieben werden: Was zuletzt geschah, steht nicht darin.</translation>
    </message>
    <message>
        <source>The key is good, but its calls are used up for now. Wait and try again.</source>
        <translation>Der Schlüssel ist gut, aber seine Aufrufe sind vorerst verbraucht. Warten Sie und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The key or password holds characters that cannot be sent. Enter it again.</source>
        <translation>Der Schlüssel oder das Kennwort enthält Zeichen, die nicht gesendet werden können. Geben Sie ihn erneut ein.</translation>
    </message>
    <message>
        <source>The key or password of this connection is not stored here.</source>
        <translation>Der Schlüssel oder das Kennwort dieser Verbindung ist hier nicht gespeichert.</translation>
    </message>
    <message>
        <source>The link was not opened: no such private or throw-away window could be had.</source>
        <translation>Der Link wurde nicht geöffnet: Ein solches privates oder Wegwerf-Fenster war nicht möglich.</translation>
    </message>
    <message>
        <source>The policy&apos;s entry is {entry}.</source>
        <translation>Der Eintrag der Richtlinie ist {entry}.</translation>
    </message>
    <message>
        <source>The practice vendors could not be started.</source>
        <translation>Die Übungsanbieter konnten nicht gestartet werden.</translation>
    </message>
    <message>
        <source>The proxy asks for a user and a password. Enter them in the connection&apos;s settings.</source>
        <translation>Der Proxy verlangt Benutzer und Kennwort. Geben Sie sie in den Einstellungen der Verbindung ein.</translation>
    </message>
    <message>
        <source>The proxy did not let us through to {vendor}.</source>
        <translation>Der Proxy hat uns nicht zu {vendor} durchgelassen.</translation>
    </message>
    <message>
        <source>The proxy does not accept its user or password. Check both in the connection&apos;s settings.</source>
        <translation>Der Proxy akzeptiert Benutzer oder Kennwort nicht. Prüfen Sie beide in den Einstellungen der Verbindung.</translation>
    </message>
    <message>
        <source>The proxy itself cannot be reached. Check its address in the connection&apos;s settings, or ask your IT department.</source>
        <translation>Der Proxy selbst ist nicht zu erreichen. Prüfen Sie seine Adresse in den Einstellungen der Verbindung, oder fragen Sie Ihre IT-Abteilung.</translation>
    </message>
    <message>
        <source>The proxy&apos;s certificate is not accepted by this computer. Ask your IT department. There is no way around it here.</source>
        <translation>Dieser Computer akzeptiert das Zertifikat des Proxys nicht. Fragen Sie Ihre IT-Abteilung. Das lässt sich hier nicht umgehen.</translation>
    </message>
    <message>
        <source>The site is under maintenance, or the site address is wrong.</source>
        <translation>Die Site wird gewartet, oder die Site-Adresse ist falsch.</translation>
    </message>
    <message>
        <source>The system&apos;s password store cannot be used.</source>
        <translation>Der Kennwortspeicher des Systems kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>The vendor</source>
        <translation>Der Anbieter</translation>
    </message>
    <message>
        <source>The vendor answered for another person. The link is not shown.</source>
        <translation>Der Anbieter hat für eine andere Person geantwortet. Der Link wird nicht angezeigt.</translation>
    </message>
    <message>
        <source>The vendor sent us on to another address, which is never followed. Check the API address.</source>
        <translation>Der Anbieter hat uns an eine andere Adresse verwiesen; dem wird nie gefolgt. Prüfen Sie die API-Adresse.</translation>
    </message>
    <message>
        <source>There is no connection in it.</source>
        <translation>Es ist keine Verbindung darin.</translation>
    </message>
    <message>
        <source>There is nothing in it.</source>
        <translation>Es ist nichts darin.</translation>
    </message>
    <message>
        <source>They are as they were. Free some disk space or ask your IT department; then try again.</source>
        <translation>Sie sind, wie sie waren. Schaffen Sie etwas Speicherplatz, oder fragen Sie Ihre IT-Abteilung; versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>This connection has been changed by another program or window.</source>
        <translation>Diese Verbindung wurde von einem anderen Programm oder Fenster geändert.</translation>
    </message>
    <message>
        <source>This file of connections cannot be used.</source>
        <translation>Diese Datei mit Verbindungen kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>This file of customers cannot be used.</source>
        <translation>Diese Kundendatei kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>This interface seems to be switched off. Check the API address of the connection.</source>
        <translation>Diese Schnittstelle ist anscheinend abgeschaltet. Prüfen Sie die API-Adresse der Verbindung.</translation>
    </message>
    <message>
        <source>This link can no longer be used.</source>
        <translation>Dieser Link kann nicht mehr verwendet werden.</translation>
    </message>
    <message>
        <source>Try a newer API version in the connection&apos;s settings.</source>
        <translation>Versuchen Sie in den Einstellungen der Verbindung eine neuere API-Version.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>Try again, or start the program anew.</source>
        <translation>Versuchen Sie es erneut, oder starten Sie das Programm neu.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Two of its connections have the same id or name: {name}.</source>
        <translation>Zwei ihrer Verbindungen haben dieselbe ID oder denselben Namen: {name}.</translation>
    </message>
    <message>
        <source>Unlock it or ask your IT department; then try again.</source>
        <translation>Entsperren Sie ihn oder fragen Sie Ihre IT-Abteilung; versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>We cannot tell whether {vendor} made a link.</source>
        <translation>Ob {vendor} einen Link erstellt hat, ist nicht festzustellen.</translation>
    </message>
    <message>
        <source>What is still open is shown here. Try again.</source>
        <translation>Was noch offen ist, steht hier. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Your organisation does not allow this.</source>
        <translation>Ihre Organisation erlaubt das nicht.</translation>
    </message>
    <message>
        <source>Your organisation&apos;s policy cannot be read, so what it could forbid is not allowed.</source>
        <translation>Die Richtlinie Ihrer Organisation kann nicht gelesen werden; deshalb ist nicht erlaubt, was sie verbieten könnte.</translation>
    </message>
    <message>
        <source>Your settings cannot be written.</source>
        <translation>Ihre Einstellungen können nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>a fault of the program itself</source>
        <translation>ein Fehler des Programms selbst</translation>
    </message>
    <message>
        <source>connecting took too long</source>
        <translation>der Verbindungsaufbau hat zu lange gedauert</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>keine rechtzeitige Antwort</translation>
    </message>
    <message>
        <source>no common version or cipher of TLS</source>
        <translation>keine gemeinsame TLS-Version oder Verschlüsselung</translation>
    </message>
    <message>
        <source>sending failed</source>
        <translation>das Senden ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>the certificate belongs to another host</source>
        <translation>das Zertifikat gehört zu einem anderen Host</translation>
    </message>
    <message>
        <source>the certificate has expired</source>
        <translation>das Zertifikat ist abgelaufen</translation>
    </message>
    <message>
        <source>the certificate is not valid yet</source>
        <translation>das Zertifikat ist noch nicht gültig</translation>
    </message>
    <message>
        <source>the certificate is signed by itself</source>
        <translation>das Zertifikat ist von sich selbst signiert</translation>
    </message>
    <message>
        <source>the certificate&apos;s authority is not known</source>
        <translation>die Zertifizierungsstelle ist nicht bekannt</translation>
    </message>
    <message>
        <source>the connection was cut</source>
        <translation>die Verbindung wurde getrennt</translation>
    </message>
    <message>
        <source>the connection was refused</source>
        <translation>die Verbindung wurde abgelehnt</translation>
    </message>
    <message>
        <source>the name could not be resolved</source>
        <translation>der Name konnte nicht aufgelöst werden</translation>
    </message>
    <message>
        <source>the other side does not speak TLS</source>
        <translation>die Gegenseite spricht kein TLS</translation>
    </message>
    <message>
        <source>the proxy refused</source>
        <translation>der Proxy hat abgelehnt</translation>
    </message>
    <message>
        <source>the vendor reported a fault of its own</source>
        <translation>der Anbieter meldete einen eigenen Fehler</translation>
    </message>
    <message>
        <source>{entry} of connection number {number} is missing or odd.</source>
        <translation>{entry} der Verbindung Nummer {number} fehlt oder ist ungültig.</translation>
    </message>
    <message>
        <source>{name} cannot be used because of {field}: {problem}</source>
        <translation>{name} kann wegen {field} nicht verwendet werden: {problem}</translation>
    </message>
    <message>
        <source>{name} comes with a secret ({field}), and secrets must not lie in a file. Delete the file: whoever has it has the secret.</source>
        <translation>{name} kommt mit einem Geheimnis ({field}), und Geheimnisse dürfen nicht in einer Datei liegen. Löschen Sie die Datei: Wer sie hat, hat das Geheimnis.</translation>
    </message>
    <message>
        <source>{name} is for a vendor that is not known: {vendor}.</source>
        <translation>{name} ist für einen unbekannten Anbieter: {vendor}.</translation>
    </message>
    <message>
        <source>{name} is for an environment that is not known: {environment}.</source>
        <translation>{name} ist für eine unbekannte Umgebung: {environment}.</translation>
    </message>
    <message>
        <source>{vendor} answered in a way that cannot be trusted.</source>
        <translation>{vendor} hat auf eine Weise geantwortet, der nicht zu trauen ist.</translation>
    </message>
    <message>
        <source>{vendor} answered with an address that does not belong to it. It is not shown.</source>
        <translation>{vendor} hat mit einer fremden Adresse geantwortet. Sie wird nicht angezeigt.</translation>
    </message>
    <message>
        <source>{vendor} cannot be reached: connecting took too long.</source>
        <translation>{vendor} ist nicht zu erreichen: Der Verbindungsaufbau hat zu lange gedauert.</translation>
    </message>
    <message>
        <source>{vendor} cannot be reached: the connection was refused.</source>
        <translation>{vendor} ist nicht zu erreichen: Die Verbindung wurde abgelehnt.</translation>
    </message>
    <message>
        <source>{vendor} did not answer in time.</source>
        <translation>{vendor} hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>{vendor} does not accept calls from this computer&apos;s internet address.</source>
        <translation>{vendor} akzeptiert keine Aufrufe von der Internetadresse dieses Computers.</translation>
    </message>
    <message>
        <source>{vendor} does not accept the key or password.</source>
        <translation>{vendor} akzeptiert den Schlüssel oder das Kennwort nicht.</translation>
    </message>
    <message>
        <source>{vendor} does not allow this.</source>
        <translation>{vendor} erlaubt das nicht.</translation>
    </message>
    <message>
        <source>{vendor} is busy.</source>
        <translation>{vendor} ist ausgelastet.</translation>
    </message>
    <message>
        <source>{vendor} knows nobody by that id or address.</source>
        <translation>{vendor} kennt niemanden mit dieser ID oder Adresse.</translation>
    </message>
    <message>
        <source>{vendor} reports a fault of its own.</source>
        <translation>{vendor} meldet einen eigenen Fehler.</translation>
    </message>
    <message>
        <source>{vendor} says: “{text}”</source>
        <translation>{vendor} sagt: „{text}“</translation>
    </message>
    <message>
        <source>{vendor}&apos;s address cannot be found on the network.</source>
        <translation>Die Adresse von {vendor} ist im Netz nicht zu finden.</translation>
    </message>
    <message>
        <source>{vendor}&apos;s address offers only outdated ways of a secure connection.</source>
        <translation>Die Adresse von {vendor} bietet nur veraltete Arten einer sicheren Verbindung an.</translation>
    </message>
    <message>
        <source>{vendor}&apos;s certificate comes from an authority that this computer does not know.</source>
        <translation>Das Zertifikat von {vendor} stammt von einer Stelle, die dieser Computer nicht kennt.</translation>
    </message>
    <message>
        <source>{vendor}&apos;s certificate has expired.</source>
        <translation>Das Zertifikat von {vendor} ist abgelaufen.</translation>
    </message>
    <message>
        <source>{vendor}&apos;s certificate is not valid yet.</source>
        <translation>Das Zertifikat von {vendor} ist noch nicht gültig.</translation>
    </message>
    <message>
        <source>{vendor}&apos;s certificate is signed by nobody but itself; it proves nothing.</source>
        <translation>Das Zertifikat von {vendor} ist nur von sich selbst signiert; es beweist nichts.</translation>
    </message>
</context>
<context>
    <name>forms</name>
    <message>
        <source>A Redtail contact id is a whole number of at most 10 digits that starts with 1 to 9.</source>
        <translation>Eine Redtail-Kontakt-ID ist eine ganze Zahl mit höchstens 10 Ziffern, die mit 1 bis 9 beginnt.</translation>
    </message>
    <message>
        <source>A Stax Bill ID is a whole number of at most 19 digits that starts with 1 to 9.</source>
        <translation>Eine Stax-Bill-ID ist eine ganze Zahl mit höchstens 19 Ziffern, die mit 1 bis 9 beginnt.</translation>
    </message>
    <message>
        <source>A constituent ID is a whole number of at most 19 digits without leading zeros.</source>
        <translation>Eine Constituent ID ist eine ganze Zahl mit höchstens 19 Ziffern ohne führende Nullen.</translation>
    </message>
    <message>
        <source>A key has no colon and no blanks in it.</source>
        <translation>Ein Schlüssel enthält keinen Doppelpunkt und keine Leerzeichen.</translation>
    </message>
    <message>
        <source>A page must be on the host of the site address for links, or its host must be listed under Further hosts.</source>
        <translation>Eine Seite muss auf dem Host der Site-Adresse für Links liegen, oder ihr Host muss unter „Weitere Hosts“ stehen.</translation>
    </message>
    <message>
        <source>A ticket has at most 100 characters.</source>
        <translation>Ein Ticket hat höchstens 100 Zeichen.</translation>
    </message>
    <message>
        <source>A user ID is made of letters, digits, - and _.</source>
        <translation>Eine Benutzer-ID besteht aus Buchstaben, Ziffern, - und _.</translation>
    </message>
    <message>
        <source>Another connection has this name.</source>
        <translation>Eine andere Verbindung heißt so.</translation>
    </message>
    <message>
        <source>Choose a customer first.</source>
        <translation>Wählen Sie zuerst einen Kunden.</translation>
    </message>
    <message>
        <source>Choose a portal user first.</source>
        <translation>Wählen Sie zuerst einen Portalbenutzer.</translation>
    </message>
    <message>
        <source>Choose a supporter first.</source>
        <translation>Wählen Sie zuerst einen Unterstützer.</translation>
    </message>
    <message>
        <source>Choose an environment.</source>
        <translation>Wählen Sie eine Umgebung.</translation>
    </message>
    <message>
        <source>Choose one of AssureSign&apos;s pages.</source>
        <translation>Wählen Sie eine der Seiten von AssureSign.</translation>
    </message>
    <message>
        <source>Choose one of Redtail&apos;s pages.</source>
        <translation>Wählen Sie eine der Seiten von Redtail.</translation>
    </message>
    <message>
        <source>Choose one of the values offered.</source>
        <translation>Wählen Sie einen der angebotenen Werte.</translation>
    </message>
    <message>
        <source>Choose one of the ways offered.</source>
        <translation>Wählen Sie eine der angebotenen Arten.</translation>
    </message>
    <message>
        <source>Choose one of this connection&apos;s pages.</source>
        <translation>Wählen Sie eine der Seiten dieser Verbindung.</translation>
    </message>
    <message>
        <source>Choose one of this connection&apos;s portal pages.</source>
        <translation>Wählen Sie eine der Portalseiten dieser Verbindung.</translation>
    </message>
    <message>
        <source>Choose the Merchant Portal.</source>
        <translation>Wählen Sie das Merchant Portal.</translation>
    </message>
    <message>
        <source>Close the other windows of SSO Desk first.</source>
        <translation>Schließen Sie zuerst die anderen Fenster von SSO Desk.</translation>
    </message>
    <message>
        <source>Each { needs its }. Write {{ for a brace of your own.</source>
        <translation>Jede { braucht ihre }. Schreiben Sie {{ für eine eigene Klammer.</translation>
    </message>
    <message>
        <source>Enter a Simple Setup address of your environment, with entity_id in curly brackets as its id.</source>
        <translation>Geben Sie eine Simple-Setup-Adresse Ihrer Umgebung ein, mit entity_id in geschweiften Klammern als ID.</translation>
    </message>
    <message>
        <source>Enter a host name only, such as portal.example.com.</source>
        <translation>Geben Sie nur einen Hostnamen ein, zum Beispiel portal.example.com.</translation>
    </message>
    <message>
        <source>Enter a path that starts with / and has no ? or #.</source>
        <translation>Geben Sie einen Pfad ein, der mit / beginnt und kein ? oder # enthält.</translation>
    </message>
    <message>
        <source>Enter a whole number within the limits named.</source>
        <translation>Geben Sie eine ganze Zahl innerhalb der genannten Grenzen ein.</translation>
    </message>
    <message>
        <source>Enter an address that starts with https:// (http:// only for this computer itself).</source>
        <translation>Geben Sie eine Adresse ein, die mit https:// beginnt (http:// nur für diesen Computer selbst).</translation>
    </message>
    <message>
        <source>Enter an e-mail address.</source>
        <translation>Geben Sie eine E-Mail-Adresse ein.</translation>
    </message>
    <message>
        <source>Enter digits only.</source>
        <translation>Geben Sie nur Ziffern ein.</translation>
    </message>
    <message>
        <source>Enter one internet address, such as 203.0.113.7: no network, no zone, no name.</source>
        <translation>Geben Sie eine einzelne Internetadresse ein, zum Beispiel 203.0.113.7: kein Netz, keine Zone, keinen Namen.</translation>
    </message>
    <message>
        <source>Enter scheme and host only, without a path.</source>
        <translation>Geben Sie nur Schema und Host ein, ohne Pfad.</translation>
    </message>
    <message>
        <source>Enter the ID of a prepared envelope, or the address of its Simple Setup page.</source>
        <translation>Geben Sie die ID eines vorbereiteten Umschlags oder die Adresse seiner Simple-Setup-Seite ein.</translation>
    </message>
    <message>
        <source>Enter the address of a Simple Setup page on your AssureSign environment.</source>
        <translation>Geben Sie die Adresse einer Simple-Setup-Seite in Ihrer AssureSign-Umgebung ein.</translation>
    </message>
    <message>
        <source>Enter the internet address of the browser that will open the link.</source>
        <translation>Geben Sie die Internetadresse des Browsers ein, der den Link öffnen wird.</translation>
    </message>
    <message>
        <source>Enter the ticket that this link is for.</source>
        <translation>Geben Sie das Ticket ein, zu dem dieser Link gehört.</translation>
    </message>
    <message>
        <source>Enter v3. and one digit, such as v3.3.</source>
        <translation>Geben Sie v3. und eine Ziffer ein, zum Beispiel v3.3.</translation>
    </message>
    <message>
        <source>Enter what follows the host name: a path that starts with one /, without blanks.</source>
        <translation>Geben Sie ein, was auf den Hostnamen folgt: einen Pfad, der mit einem / beginnt, ohne Leerzeichen.</translation>
    </message>
    <message>
        <source>Give the connection a name.</source>
        <translation>Geben Sie der Verbindung einen Namen.</translation>
    </message>
    <message>
        <source>Give the entry a label: write Label|value.</source>
        <translation>Geben Sie dem Eintrag eine Bezeichnung: Schreiben Sie Bezeichnung|Wert.</translation>
    </message>
    <message>
        <source>Leave out blanks and line ends.</source>
        <translation>Lassen Sie Leerzeichen und Zeilenenden weg.</translation>
    </message>
    <message>
        <source>Leave out everything from ? or # on.</source>
        <translation>Lassen Sie alles ab ? oder # weg.</translation>
    </message>
    <message>
        <source>Leave out the parameter “token”: it is added for each link.</source>
        <translation>Lassen Sie den Parameter „token“ weg: Er wird bei jedem Link hinzugefügt.</translation>
    </message>
    <message>
        <source>SSO Desk keeps its own files in this folder. Choose another one.</source>
        <translation>In diesem Ordner hat SSO Desk seine eigenen Dateien. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Say a little more about why this link is needed.</source>
        <translation>Sagen Sie etwas mehr dazu, wozu dieser Link gebraucht wird.</translation>
    </message>
    <message>
        <source>Say it in at most 500 characters.</source>
        <translation>Sagen Sie es in höchstens 500 Zeichen.</translation>
    </message>
    <message>
        <source>Say that the new address is right, or leave this connection out.</source>
        <translation>Sagen Sie, dass die neue Adresse stimmt, oder lassen Sie diese Verbindung weg.</translation>
    </message>
    <message>
        <source>Say which column holds customer ids.</source>
        <translation>Sagen Sie, welche Spalte die Kunden-IDs enthält.</translation>
    </message>
    <message>
        <source>Say why this link is needed.</source>
        <translation>Sagen Sie, wozu dieser Link gebraucht wird.</translation>
    </message>
    <message>
        <source>The API user key holds no colon and no blanks.</source>
        <translation>Der API-Benutzerschlüssel enthält keinen Doppelpunkt und keine Leerzeichen.</translation>
    </message>
    <message>
        <source>The address is another one now. Enter this anew, for the new address.</source>
        <translation>Die Adresse ist jetzt eine andere. Geben Sie dies für die neue Adresse neu ein.</translation>
    </message>
    <message>
        <source>The address needs the name of a host, without user part.</source>
        <translation>Die Adresse braucht den Namen eines Hosts, ohne Benutzerteil.</translation>
    </message>
    <message>
        <source>The connection has been changed since. Look the customer up again.</source>
        <translation>Die Verbindung wurde inzwischen geändert. Suchen Sie den Kunden erneut.</translation>
    </message>
    <message>
        <source>The connections have been changed meanwhile. Look at the list again.</source>
        <translation>Die Verbindungen wurden inzwischen geändert. Sehen Sie sich die Liste noch einmal an.</translation>
    </message>
    <message>
        <source>The link form must contain routing_id and nonce, each in curly brackets, and besides them only landing_site_url and target.</source>
        <translation>Die Linkform muss routing_id und nonce enthalten, beide in geschweiften Klammern, und daneben nur landing_site_url und target.</translation>
    </message>
    <message>
        <source>The portal address must end in .mybillsystem.com, or its host must be listed under Further portal hosts.</source>
        <translation>Die Portaladresse muss auf .mybillsystem.com enden, oder ihr Host muss unter „Weitere Portal-Hosts“ stehen.</translation>
    </message>
    <message>
        <source>The service that tells our address did not answer with one. Enter the address of the browser.</source>
        <translation>Der Dienst, der unsere Adresse nennt, hat nicht mit einer geantwortet. Geben Sie die Adresse des Browsers ein.</translation>
    </message>
    <message>
        <source>The vendor says that a key with any of &amp; : \ &quot; &apos; ? = in it does not work.</source>
        <translation>Laut Anbieter funktioniert ein Schlüssel nicht, der eines von &amp; : \ &quot; &apos; ? = enthält.</translation>
    </message>
    <message>
        <source>There is a connection to another vendor here that has the same id.</source>
        <translation>Hier gibt es eine Verbindung zu einem anderen Anbieter mit derselben ID.</translation>
    </message>
    <message>
        <source>There is another connection of this name here. Rename or remove that one, and import again.</source>
        <translation>Hier gibt es eine andere Verbindung dieses Namens. Benennen Sie jene um oder entfernen Sie sie, und importieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>There is something in braces that is none of the places offered.</source>
        <translation>In Klammern steht etwas, das keiner der angebotenen Platzhalter ist.</translation>
    </message>
    <message>
        <source>This is a private address, which BlueSnap cannot see. Enter the browser&apos;s public address.</source>
        <translation>Das ist eine private Adresse, die BlueSnap nicht sehen kann. Geben Sie die öffentliche Adresse des Browsers ein.</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Diese Angabe ist nötig.</translation>
    </message>
    <message>
        <source>This is not a regular expression.</source>
        <translation>Das ist kein regulärer Ausdruck.</translation>
    </message>
    <message>
        <source>This is not how a ticket is written here.</source>
        <translation>So wird ein Ticket hier nicht geschrieben.</translation>
    </message>
    <message>
        <source>This merchant is not among the linked merchant accounts of the settings.</source>
        <translation>Dieser Händler gehört nicht zu den verknüpften Händlerkonten der Einstellungen.</translation>
    </message>
    <message>
        <source>This page needs a client: choose one first.</source>
        <translation>Diese Seite braucht einen Kunden: Wählen Sie zuerst einen.</translation>
    </message>
    <message>
        <source>This vendor has no such setting.</source>
        <translation>Dieser Anbieter hat keine solche Einstellung.</translation>
    </message>
    <message>
        <source>Two columns are taken for the same thing.</source>
        <translation>Zwei Spalten werden für dasselbe verwendet.</translation>
    </message>
    <message>
        <source>Wait until the link has been made.</source>
        <translation>Warten Sie, bis der Link erstellt ist.</translation>
    </message>
    <message>
        <source>Write it as a regular expression, such as HD-[0-9]+.</source>
        <translation>Schreiben Sie es als regulären Ausdruck, etwa HD-[0-9]+.</translation>
    </message>
    <message>
        <source>Write it in at most 2000 characters.</source>
        <translation>Schreiben Sie höchstens 2000 Zeichen.</translation>
    </message>
    <message>
        <source>Write the proxy as http://host:port, or write direct for none.</source>
        <translation>Schreiben Sie den Proxy als http://host:port, oder direct für keinen.</translation>
    </message>
    <message>
        <source>Your organisation does not allow addresses other than the vendor&apos;s own.</source>
        <translation>Ihre Organisation erlaubt nur die eigenen Adressen des Anbieters.</translation>
    </message>
</context>
<context>
    <name>journal</name>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Von … bis …</translation>
    </message>
    <message>
        <source>Journal exported</source>
        <translation>Journal exportiert</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Link asked for</source>
        <translation>Link angefordert</translation>
    </message>
    <message>
        <source>Link created</source>
        <translation>Link erstellt</translation>
    </message>
    <message>
        <source>NOT SOUND: a table, an index or a rule of the file has been changed.</source>
        <translation>NICHT IN ORDNUNG: Eine Tabelle, ein Index oder eine Regel der Datei wurde geändert.</translation>
    </message>
    <message>
        <source>NOT SOUND: record {number} does not follow the one before it.</source>
        <translation>NICHT IN ORDNUNG: Eintrag {number} folgt nicht auf den davor.</translation>
    </message>
    <message>
        <source>NOT SOUND: record {number} has been changed.</source>
        <translation>NICHT IN ORDNUNG: Eintrag {number} wurde geändert.</translation>
    </message>
    <message>
        <source>NOT SOUND: record {number} is missing; the next one is {detail}.</source>
        <translation>NICHT IN ORDNUNG: Eintrag {number} fehlt; der nächste ist {detail}.</translation>
    </message>
    <message>
        <source>NOT SOUND: record {number} is not the one that the keyring remembers.</source>
        <translation>NICHT IN ORDNUNG: Eintrag {number} ist nicht der, den der Kennwortspeicher kennt.</translation>
    </message>
    <message>
        <source>NOT SOUND: the file is damaged ({detail}).</source>
        <translation>NICHT IN ORDNUNG: Die Datei ist beschädigt ({detail}).</translation>
    </message>
    <message>
        <source>NOT SOUND: the journal&apos;s own name is missing.</source>
        <translation>NICHT IN ORDNUNG: Der eigene Name des Journals fehlt.</translation>
    </message>
    <message>
        <source>NOT SOUND: the keyring remembers another journal in this place; this one has been put in its stead.</source>
        <translation>NICHT IN ORDNUNG: Der Kennwortspeicher kennt an dieser Stelle ein anderes Journal; dieses wurde an seine Stelle gesetzt.</translation>
    </message>
    <message>
        <source>NOT SOUND: the keyring remembers record {number}; the end has been cut off.</source>
        <translation>NICHT IN ORDNUNG: Der Kennwortspeicher kennt Eintrag {number}; das Ende wurde abgeschnitten.</translation>
    </message>
    <message>
        <source>Not sent, no link</source>
        <translation>Nicht gesendet, kein Link</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>Ausgang unbekannt</translation>
    </message>
    <message>
        <source>Refused by the organisation</source>
        <translation>Von der Organisation verweigert</translation>
    </message>
    <message>
        <source>Refused, no link</source>
        <translation>Verweigert, kein Link</translation>
    </message>
    <message>
        <source>Requests without an outcome: {count}. Those of programs that were killed get one at the next start.</source>
        <translation>Anfragen ohne Ausgang: {count}. Die von abgebrochenen Programmen bekommen einen beim nächsten Start.</translation>
    </message>
    <message>
        <source>Sent to the browser</source>
        <translation>An den Browser gesendet</translation>
    </message>
    <message>
        <source>Shown as a QR code</source>
        <translation>Als QR-Code gezeigt</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>The keyring remembers nothing of this journal: records missing at its end would not be seen.</source>
        <translation>Der Kennwortspeicher weiß nichts von diesem Journal: Fehlende Einträge am Ende würden nicht bemerkt.</translation>
    </message>
    <message>
        <source>The keyring remembers record {number}, and it is here as it was.</source>
        <translation>Der Kennwortspeicher kennt Eintrag {number}, und er ist hier, wie er war.</translation>
    </message>
    <message>
        <source>The {count} records before it fit together.</source>
        <translation>Die {count} Einträge davor passen zusammen.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Written by the command line</source>
        <translation>Von der Befehlszeile ausgegeben</translation>
    </message>
    <message>
        <source>{count} records fit together.</source>
        <translation>{count} Einträge passen zusammen.</translation>
    </message>
</context>
<context>
    <name>note</name>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Customer&apos;s ID</source>
        <translation>ID des Kunden</translation>
    </message>
    <message>
        <source>Customer&apos;s name</source>
        <translation>Name des Kunden</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>Page that was opened</source>
        <translation>Geöffnete Seite</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Sign-in link to {vendor} for {customer} ({id})
Page: {page}
Time: {time}
Reason: {reason}
Ticket: {ticket}</source>
        <translation>Anmeldelink zu {vendor} für {customer} ({id})
Seite: {page}
Zeit: {time}
Grund: {reason}
Ticket: {ticket}</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Anbieter</translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>A link that waited for another one was not opened. It is still there.</source>
        <translation>Ein Link, der auf einen anderen gewartet hat, wurde nicht geöffnet. Er ist noch da.</translation>
    </message>
    <message>
        <source>An earlier run ended before the outcome of all its requests was known (open: {detail}): links may have been made. The journal has them.</source>
        <translation>Ein früherer Lauf endete, bevor der Ausgang aller Anforderungen bekannt war (offen: {detail}): Vielleicht wurden Links erstellt. Sie stehen im Journal.</translation>
    </message>
    <message>
        <source>Cancelled before anything was sent. No link was made.</source>
        <translation>Abgebrochen, bevor etwas gesendet wurde. Es wurde kein Link erstellt.</translation>
    </message>
    <message>
        <source>Connection {detail} removed.</source>
        <translation>Verbindung {detail} entfernt.</translation>
    </message>
    <message>
        <source>Connection {detail} saved.</source>
        <translation>Verbindung {detail} gespeichert.</translation>
    </message>
    <message>
        <source>Link copied. It leaves the clipboard in {detail} s.</source>
        <translation>Link kopiert. Er verschwindet in {detail} s aus der Zwischenablage.</translation>
    </message>
    <message>
        <source>Link sent to the browser.</source>
        <translation>Link an den Browser gesendet.</translation>
    </message>
    <message>
        <source>Links and customers were cleared away because nobody was at the window.</source>
        <translation>Links und Kunden wurden weggeräumt, weil niemand am Fenster war.</translation>
    </message>
    <message>
        <source>Links and customers were cleared away because the computer slept.</source>
        <translation>Links und Kunden wurden weggeräumt, weil der Computer im Ruhezustand war.</translation>
    </message>
    <message>
        <source>Links and customers were cleared away because the screen was locked.</source>
        <translation>Links und Kunden wurden weggeräumt, weil der Bildschirm gesperrt wurde.</translation>
    </message>
    <message>
        <source>Search cancelled.</source>
        <translation>Suche abgebrochen.</translation>
    </message>
    <message>
        <source>The file of connections was damaged and is put aside; the last good copy is used. {detail}</source>
        <translation>Die Datei der Verbindungen war beschädigt und liegt beiseite; die letzte gute Kopie wird verwendet. {detail}</translation>
    </message>
    <message>
        <source>The link is ready. It was not opened, because you went on to somebody else.</source>
        <translation>Der Link ist fertig. Er wurde nicht geöffnet, weil Sie zu jemand anderem weitergegangen sind.</translation>
    </message>
    <message>
        <source>The link was taken off the clipboard.</source>
        <translation>Der Link wurde aus der Zwischenablage genommen.</translation>
    </message>
    <message>
        <source>The system&apos;s password store cannot be used: the secrets of {detail} are kept in memory and gone when you close the window.</source>
        <translation>Der Kennwortspeicher des Systems kann nicht verwendet werden: Die Geheimnisse von {detail} bleiben im Arbeitsspeicher und sind weg, wenn Sie das Fenster schließen.</translation>
    </message>
    <message>
        <source>Your customer directory cannot be searched, the vendor can. {detail}</source>
        <translation>Ihr Kundenverzeichnis kann nicht durchsucht werden, der Anbieter schon. {detail}</translation>
    </message>
    <message>
        <source>Your settings cannot be read, so the defaults hold. {detail}</source>
        <translation>Ihre Einstellungen können nicht gelesen werden, deshalb gelten die Standardwerte. {detail}</translation>
    </message>
    <message>
        <source>Your team&apos;s settings were imported.</source>
        <translation>Die Einstellungen Ihres Teams wurden übernommen.</translation>
    </message>
    <message>
        <source>Your team&apos;s settings were imported. Enter keys and passwords for: {detail}</source>
        <translation>Die Einstellungen Ihres Teams wurden importiert. Geben Sie Schlüssel und Kennwörter ein für: {detail}</translation>
    </message>
</context>
<context>
    <name>notifications</name>
    <message>
        <source>A link expires in one minute.</source>
        <translation>Ein Link läuft in einer Minute ab.</translation>
    </message>
    <message>
        <source>A link has expired.</source>
        <translation>Ein Link ist abgelaufen.</translation>
    </message>
    <message>
        <source>A link is ready.</source>
        <translation>Ein Link ist bereit.</translation>
    </message>
    <message>
        <source>Something went wrong. The window says what to do.</source>
        <translation>Etwas ist schiefgegangen. Das Fenster sagt, was zu tun ist.</translation>
    </message>
</context>
<context>
    <name>opening</name>
    <message>
        <source>a private window</source>
        <translation>einem privaten Fenster</translation>
    </message>
    <message>
        <source>a throw-away profile</source>
        <translation>einem Wegwerfprofil</translation>
    </message>
    <message>
        <source>a window</source>
        <translation>einem Fenster</translation>
    </message>
    <message>
        <source>the default browser</source>
        <translation>der Standardbrowser</translation>
    </message>
    <message>
        <source>{browser}</source>
        <translation>{browser}</translation>
    </message>
    <message>
        <source>{browser}, private window</source>
        <translation>{browser}, privates Fenster</translation>
    </message>
    <message>
        <source>{browser}, throw-away profile</source>
        <translation>{browser}, Wegwerfprofil</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>Customer {id} at {connection} ({vendor})</source>
        <translation>Kunde {id} bei {connection} ({vendor})</translation>
    </message>
    <message>
        <source>Record {number}</source>
        <translation>Eintrag {number}</translation>
    </message>
    <message>
        <source>The journal knows nothing of that customer.</source>
        <translation>Das Journal weiß nichts von diesem Kunden.</translation>
    </message>
    <message>
        <source>link {fingerprint}…</source>
        <translation>Link {fingerprint}…</translation>
    </message>
    <message>
        <source>no outcome</source>
        <translation>kein Ausgang</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>kein Grund angegeben</translation>
    </message>
</context>
<context>
    <name>results</name>
    <message>
        <source>From {vendor}</source>
        <translation>Von {vendor}</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Your directory</source>
        <translation>Ihr Verzeichnis</translation>
    </message>
    <message>
        <source>Your directory: the first {count}. Type more to find others.</source>
        <translation>Ihr Verzeichnis: die ersten {count}. Tippen Sie mehr, um andere zu finden.</translation>
    </message>
</context>
<context>
    <name>shortcuts</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Choose a connection (1 to 9)</source>
        <translation>Eine Verbindung wählen (1 bis 9)</translation>
    </message>
    <message>
        <source>Copy the newest link</source>
        <translation>Den neuesten Link kopieren</translation>
    </message>
    <message>
        <source>Create the link</source>
        <translation>Den Link erstellen</translation>
    </message>
    <message>
        <source>Create the link and open it</source>
        <translation>Den Link erstellen und öffnen</translation>
    </message>
    <message>
        <source>End the program</source>
        <translation>Das Programm beenden</translation>
    </message>
    <message>
        <source>From the lookup to the list</source>
        <translation>Von der Suche zur Liste</translation>
    </message>
    <message>
        <source>Help, and these shortcuts</source>
        <translation>Hilfe und diese Tastenkürzel</translation>
    </message>
    <message>
        <source>Hide names while you present, or show them</source>
        <translation>Namen beim Präsentieren verbergen oder zeigen</translation>
    </message>
    <message>
        <source>Look a customer up</source>
        <translation>Einen Kunden suchen</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>Das Menü öffnen</translation>
    </message>
    <message>
        <source>Open the newest link in the browser</source>
        <translation>Den neuesten Link im Browser öffnen</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Einstellungen öffnen</translation>
    </message>
    <message>
        <source>Pin the customer, or unpin</source>
        <translation>Kunden anheften oder lösen</translation>
    </message>
    <message>
        <source>Search, or choose the customer</source>
        <translation>Suchen oder den Kunden wählen</translation>
    </message>
    <message>
        <source>Unpin the customer of the list, or forget a recent one</source>
        <translation>Kunden der Liste lösen oder einen letzten vergessen</translation>
    </message>
</context>
<context>
    <name>vendors</name>
    <message>
        <source>A link may have been created; nobody has it, and it lapses within about 30 seconds. Create a new one when you are ready.</source>
        <translation>Vielleicht wurde ein Link erstellt; niemand hat ihn, und er verfällt binnen etwa 30 Sekunden. Erstellen Sie einen neuen, sobald Sie bereit sind.</translation>
    </message>
    <message>
        <source>A link may have been created; nobody has it, and no earlier link is known to be ended by it. Create a new one when you are ready.</source>
        <translation>Vielleicht wurde ein Link erstellt; niemand hat ihn, und soweit bekannt beendet er keinen früheren Link. Erstellen Sie einen neuen, sobald Sie bereit sind.</translation>
    </message>
    <message>
        <source>A login link may have been made; nobody has it. Whether it ends an earlier one is not known. Create a new one when you are ready.</source>
        <translation>Vielleicht wurde ein Anmeldelink erstellt; niemand hat ihn. Ob er einen früheren beendet, ist nicht bekannt. Erstellen Sie einen neuen, sobald Sie bereit sind.</translation>
    </message>
    <message>
        <source>A private window of the default browser</source>
        <translation>Ein privates Fenster des Standardbrowsers</translation>
    </message>
    <message>
        <source>A regular expression that a ticket must fit whole, such as HD-[0-9]+</source>
        <translation>Ein regulärer Ausdruck, dem ein Ticket ganz entsprechen muss, zum Beispiel HD-[0-9]+</translation>
    </message>
    <message>
        <source>A session may have been opened for this person; nobody has its link. Create a new one when you are ready.</source>
        <translation>Vielleicht wurde eine Sitzung für diese Person geöffnet; niemand hat ihren Link. Erstellen Sie einen neuen, sobald Sie bereit sind.</translation>
    </message>
    <message>
        <source>A throw-away profile of the default browser</source>
        <translation>Ein Wegwerfprofil des Standardbrowsers</translation>
    </message>
    <message>
        <source>API address</source>
        <translation>API-Adresse</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>API log-in name</source>
        <translation>API-Anmeldename</translation>
    </message>
    <message>
        <source>API password</source>
        <translation>API-Kennwort</translation>
    </message>
    <message>
        <source>API session length</source>
        <translation>Dauer der API-Sitzung</translation>
    </message>
    <message>
        <source>API user key</source>
        <translation>API-Benutzerschlüssel</translation>
    </message>
    <message>
        <source>API user name</source>
        <translation>API-Benutzername</translation>
    </message>
    <message>
        <source>API version</source>
        <translation>API-Version</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Account kind</source>
        <translation>Art des Kontos</translation>
    </message>
    <message>
        <source>Account page</source>
        <translation>Kontoseite</translation>
    </message>
    <message>
        <source>Acts as (AssureSign user)</source>
        <translation>Handelt als (AssureSign-Benutzer)</translation>
    </message>
    <message>
        <source>Address of the browser</source>
        <translation>Adresse des Browsers</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>An account in the API Administrators group.</source>
        <translation>Ein Konto in der Gruppe „API Administrators“.</translation>
    </message>
    <message>
        <source>An account of this user is disabled.</source>
        <translation>Ein Konto dieses Benutzers ist deaktiviert.</translation>
    </message>
    <message>
        <source>Anything</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>As in the settings</source>
        <translation>Wie in den Einstellungen</translation>
    </message>
    <message>
        <source>Ask for a reason</source>
        <translation>Nach einem Grund fragen</translation>
    </message>
    <message>
        <source>Ask for a ticket</source>
        <translation>Nach einem Ticket fragen</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>Australien</translation>
    </message>
    <message>
        <source>Authentication address</source>
        <translation>Authentifizierungsadresse</translation>
    </message>
    <message>
        <source>Before the first link, your account&apos;s e-support team at BlueSnap (the team that set up your merchant account) must apply the principal role. Until then links are refused, even when the connection test passes.</source>
        <translation>Vor dem ersten Link muss das E-Support-Team Ihres Kontos bei BlueSnap (das Team, das Ihr Händlerkonto eingerichtet hat) die Principal-Rolle vergeben. Bis dahin werden Links abgelehnt, auch wenn der Verbindungstest gelingt.</translation>
    </message>
    <message>
        <source>BlueSnap wants the internet address of the browser that will open the link. If a colleague or customer elsewhere opens it, enter their address, not yours.</source>
        <translation>BlueSnap will die Internetadresse des Browsers, der den Link öffnen wird. Wenn ein Kollege oder Kunde anderswo ihn öffnet, geben Sie dessen Adresse ein, nicht Ihre.</translation>
    </message>
    <message>
        <source>Calls left this minute: {count}.</source>
        <translation>Verbleibende Aufrufe in dieser Minute: {count}.</translation>
    </message>
    <message>
        <source>Calls left today: {count}.</source>
        <translation>Verbleibende Aufrufe heute: {count}.</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Kanada</translation>
    </message>
    <message>
        <source>Center ID</source>
        <translation>Center ID</translation>
    </message>
    <message>
        <source>Change only if Blackbaud tells you to.</source>
        <translation>Ändern Sie das nur, wenn Blackbaud es Ihnen sagt.</translation>
    </message>
    <message>
        <source>Change only if Redtail told you to.</source>
        <translation>Ändern Sie ihn nur, wenn Redtail es Ihnen gesagt hat.</translation>
    </message>
    <message>
        <source>Change only if the vendor told you to.</source>
        <translation>Ändern Sie das nur, wenn der Anbieter es Ihnen gesagt hat.</translation>
    </message>
    <message>
        <source>Chat programs and mail scanners may open the link before your customer does, and that uses it up. Prefer “Open in browser”. If you must send it, send it to someone who is waiting for it.</source>
        <translation>Chatprogramme und Mail-Scanner öffnen den Link vielleicht vor Ihrem Kunden, und damit ist er verbraucht. Ziehen Sie „Im Browser öffnen“ vor. Wenn Sie ihn senden müssen, senden Sie ihn jemandem, der darauf wartet.</translation>
    </message>
    <message>
        <source>Client accounts</source>
        <translation>Kundenkonten</translation>
    </message>
    <message>
        <source>Client overview</source>
        <translation>Kundenübersicht</translation>
    </message>
    <message>
        <source>Constituent ID</source>
        <translation>Constituent ID</translation>
    </message>
    <message>
        <source>Constituent ID, member ID or e-mail</source>
        <translation>Constituent ID, Member ID oder E-Mail</translation>
    </message>
    <message>
        <source>Contact id</source>
        <translation>Kontakt-ID</translation>
    </message>
    <message>
        <source>Contacts A–Z</source>
        <translation>Kontakte A–Z</translation>
    </message>
    <message>
        <source>Copy the part of a portal page&apos;s address that follows the host name.</source>
        <translation>Kopieren Sie den Teil der Adresse einer Portalseite, der auf den Hostnamen folgt.</translation>
    </message>
    <message>
        <source>Created by an AssureSign administrator.</source>
        <translation>Von einem AssureSign-Administrator angelegt.</translation>
    </message>
    <message>
        <source>Custom address</source>
        <translation>Eigene Adresse</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Dashboard</translation>
    </message>
    <message>
        <source>Do not let a chat program, mail scanner or link preview open this link first: that would use it up and leave a logged-in session with the scanner.</source>
        <translation>Lassen Sie kein Chatprogramm, keinen Mail-Scanner und keine Linkvorschau diesen Link zuerst öffnen: Das würde ihn verbrauchen und eine angemeldete Sitzung beim Scanner hinterlassen.</translation>
    </message>
    <message>
        <source>Do not send this link to a client. Whoever opens it works in Redtail as that user.</source>
        <translation>Senden Sie diesen Link keinem Kunden. Wer ihn öffnet, arbeitet in Redtail als dieser Benutzer.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Each link can still be opened in another way, from the menu beside its button.</source>
        <translation>Jeder Link kann weiterhin anders geöffnet werden, über das Menü neben seinem Knopf.</translation>
    </message>
    <message>
        <source>Ends in /services/2.</source>
        <translation>Endet auf /services/2.</translation>
    </message>
    <message>
        <source>Enter a figure only if BlueSnap gave you one.</source>
        <translation>Geben Sie nur einen Wert ein, wenn BlueSnap Ihnen einen genannt hat.</translation>
    </message>
    <message>
        <source>Enter your Redtail user name and password once to fetch your UserKey. The password is not stored. The key does not expire and survives a change of password.</source>
        <translation>Geben Sie einmal Ihren Redtail-Benutzernamen und Ihr Kennwort ein, um Ihren UserKey zu holen. Das Kennwort wird nicht gespeichert. Der Schlüssel läuft nicht ab und übersteht eine Kennwortänderung.</translation>
    </message>
    <message>
        <source>Envelope id</source>
        <translation>Umschlag-ID</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Environment address</source>
        <translation>Adresse der Umgebung</translation>
    </message>
    <message>
        <source>Estimated link life</source>
        <translation>Geschätzte Gültigkeit des Links</translation>
    </message>
    <message>
        <source>Every member of staff should use a connection with their own key. With a shared key, Redtail&apos;s records show everything under one name.</source>
        <translation>Alle Mitarbeiter sollten eine Verbindung mit eigenem Schlüssel verwenden. Mit einem gemeinsamen Schlüssel steht in Redtails Aufzeichnungen alles unter einem Namen.</translation>
    </message>
    <message>
        <source>Everything before the servlet name, such as https://secure2.convio.net/yourorg/site/. Copy it from one of your own form pages. secure2 or secure3 depends on your organisation.</source>
        <translation>Alles vor dem Servlet-Namen, zum Beispiel https://secure2.convio.net/yourorg/site/. Kopieren Sie sie von einer Ihrer Formularseiten. secure2 oder secure3 hängt von Ihrer Organisation ab.</translation>
    </message>
    <message>
        <source>Example of a ticket</source>
        <translation>Beispiel für ein Ticket</translation>
    </message>
    <message>
        <source>Fewest characters of a reason</source>
        <translation>Mindestlänge eines Grundes in Zeichen</translation>
    </message>
    <message>
        <source>For example https://yourpagename.mybillsystem.com.</source>
        <translation>Zum Beispiel https://yourpagename.mybillsystem.com.</translation>
    </message>
    <message>
        <source>For instance …/site/SPageServer?pagename=your_page. The first is the default.</source>
        <translation>Zum Beispiel …/site/SPageServer?pagename=your_page. Die erste ist die Vorgabe.</translation>
    </message>
    <message>
        <source>From 0 to 500; 0 is no limit.</source>
        <translation>Von 0 bis 500; 0 heißt keine Grenze.</translation>
    </message>
    <message>
        <source>Further hosts</source>
        <translation>Weitere Hosts</translation>
    </message>
    <message>
        <source>Further page hosts</source>
        <translation>Weitere Seiten-Hosts</translation>
    </message>
    <message>
        <source>Further portal hosts</source>
        <translation>Weitere Portal-Hosts</translation>
    </message>
    <message>
        <source>Further portal pages</source>
        <translation>Weitere Portalseiten</translation>
    </message>
    <message>
        <source>Get my key…</source>
        <translation>Meinen Schlüssel holen…</translation>
    </message>
    <message>
        <source>Group to list people from</source>
        <translation>Gruppe, deren Personen aufgelistet werden</translation>
    </message>
    <message>
        <source>Hosts of pages to open, besides the site&apos;s own.</source>
        <translation>Hosts von zu öffnenden Seiten, außer denen der Site selbst.</translation>
    </message>
    <message>
        <source>How a ticket is written</source>
        <translation>Wie ein Ticket geschrieben wird</translation>
    </message>
    <message>
        <source>If you open it here, your browser is logged in as this person until you log out. Use a private window.</source>
        <translation>Wenn Sie ihn hier öffnen, ist Ihr Browser als diese Person angemeldet, bis Sie sich abmelden. Verwenden Sie ein privates Fenster.</translation>
    </message>
    <message>
        <source>In minutes. Kept in memory only, never on disk.</source>
        <translation>In Minuten. Nur im Arbeitsspeicher, nie auf der Festplatte.</translation>
    </message>
    <message>
        <source>In seconds. 30 is the documented figure.</source>
        <translation>In Sekunden. 30 ist der dokumentierte Wert.</translation>
    </message>
    <message>
        <source>In seconds. Enter a figure only if Redtail gave you one; 0 for none.</source>
        <translation>In Sekunden. Geben Sie nur einen Wert ein, wenn Redtail Ihnen einen genannt hat; 0 für keinen.</translation>
    </message>
    <message>
        <source>In seconds; for the countdown only.</source>
        <translation>In Sekunden; nur für den Countdown.</translation>
    </message>
    <message>
        <source>Issued to your firm by Redtail partner support.</source>
        <translation>Vom Redtail-Partner-Support an Ihre Firma ausgegeben.</translation>
    </message>
    <message>
        <source>Keep the user list for</source>
        <translation>Benutzerliste behalten für</translation>
    </message>
    <message>
        <source>Kept in the system&apos;s keyring like every other secret.</source>
        <translation>Wie jedes andere Geheimnis im Schlüsselbund des Systems aufbewahrt.</translation>
    </message>
    <message>
        <source>Kind of key</source>
        <translation>Art des Schlüssels</translation>
    </message>
    <message>
        <source>Leave empty.</source>
        <translation>Leer lassen.</translation>
    </message>
    <message>
        <source>Leave it empty for the system&apos;s own, or write direct for none.</source>
        <translation>Lassen Sie es für den des Systems leer, oder schreiben Sie direct für keinen.</translation>
    </message>
    <message>
        <source>Lets the tool pace its searches (1,000, 50 or 10 calls a minute).</source>
        <translation>Danach richtet das Programm das Tempo seiner Suchen (1.000, 50 oder 10 Aufrufe pro Minute).</translation>
    </message>
    <message>
        <source>Link form</source>
        <translation>Form der Links</translation>
    </message>
    <message>
        <source>Link life if unreadable</source>
        <translation>Gültigkeit des Links, falls nicht lesbar</translation>
    </message>
    <message>
        <source>Linked merchant accounts</source>
        <translation>Verknüpfte Händlerkonten</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Luminate Online</source>
        <translation>Luminate Online</translation>
    </message>
    <message>
        <source>Luminate accepts calls only from addresses on its API white list: ask your Luminate administrator to add this computer&apos;s.</source>
        <translation>Luminate akzeptiert Aufrufe nur von Adressen auf seiner API-Positivliste: Bitten Sie Ihren Luminate-Administrator, die dieses Computers einzutragen.</translation>
    </message>
    <message>
        <source>Luminate can find a person by constituent ID, member ID or e-mail address only. A name search is not offered.</source>
        <translation>Luminate kann eine Person nur nach Constituent ID, Member ID oder E-Mail-Adresse finden. Eine Namenssuche gibt es nicht.</translation>
    </message>
    <message>
        <source>Make sure who you are helping before you create the link. Creating it opens a session for this person straight away, even if the link is never used.</source>
        <translation>Vergewissern Sie sich, wem Sie helfen, bevor Sie den Link erstellen. Schon das Erstellen öffnet eine Sitzung für diese Person, auch wenn der Link nie verwendet wird.</translation>
    </message>
    <message>
        <source>Making a new link switches off any unused link made earlier for the same customer, including one made by a colleague or by your own website.</source>
        <translation>Ein neuer Link macht jeden früheren, unbenutzten Link für denselben Kunden ungültig, auch den eines Kollegen oder Ihrer eigenen Website.</translation>
    </message>
    <message>
        <source>May already contain a query.</source>
        <translation>Darf schon eine Abfrage enthalten.</translation>
    </message>
    <message>
        <source>Member ID</source>
        <translation>Member ID</translation>
    </message>
    <message>
        <source>Merchant Portal</source>
        <translation>Merchant Portal</translation>
    </message>
    <message>
        <source>Multi-center sites only.</source>
        <translation>Nur für Sites mit mehreren Centern.</translation>
    </message>
    <message>
        <source>My calendar</source>
        <translation>Mein Kalender</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name, e-mail or contact id</source>
        <translation>Name, E-Mail oder Kontakt-ID</translation>
    </message>
    <message>
        <source>Name, e-mail, Stax Bill ID or reference</source>
        <translation>Name, E-Mail, Stax-Bill-ID oder Referenz</translation>
    </message>
    <message>
        <source>Name, user name, e-mail or user ID</source>
        <translation>Name, Benutzername, E-Mail oder Benutzer-ID</translation>
    </message>
    <message>
        <source>Needed only if the user belongs to several accounts. “Test connection” lists them.</source>
        <translation>Nur nötig, wenn der Benutzer zu mehreren Konten gehört. „Verbindung testen“ listet sie auf.</translation>
    </message>
    <message>
        <source>No link is made before somebody has said why.</source>
        <translation>Kein Link wird erstellt, bevor jemand gesagt hat, wozu.</translation>
    </message>
    <message>
        <source>No link is made without a ticket.</source>
        <translation>Ohne Ticket wird kein Link erstellt.</translation>
    </message>
    <message>
        <source>No such contact, or check the API address.</source>
        <translation>Kein solcher Kontakt, oder prüfen Sie die API-Adresse.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Old client parameter</source>
        <translation>Alter Kundenparameter</translation>
    </message>
    <message>
        <source>Old test accounts</source>
        <translation>Alte Testkonten</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>One address serves all North American environments. Change it only if authentication answers “not found”; as in the vendor document, it is https://www.assuresign.net/api/documentnow/v3.3/authentication/apiUserAuthentication</source>
        <translation>Eine Adresse dient allen nordamerikanischen Umgebungen. Ändern Sie sie nur, wenn die Authentifizierung „not found“ antwortet; laut Dokument des Anbieters ist sie https://www.assuresign.net/api/documentnow/v3.3/authentication/apiUserAuthentication</translation>
    </message>
    <message>
        <source>Only if another computer than usual will open this link.</source>
        <translation>Nur wenn ein anderer Computer als sonst diesen Link öffnen wird.</translation>
    </message>
    <message>
        <source>Only if links to a client open the wrong page.</source>
        <translation>Nur wenn Links zu einem Kunden die falsche Seite öffnen.</translation>
    </message>
    <message>
        <source>Only if your account is linked to others (portal: Settings &gt; Access Multiple Accounts). No call lists them.</source>
        <translation>Nur wenn Ihr Konto mit anderen verknüpft ist (Portal: Settings &gt; Access Multiple Accounts). Kein Aufruf listet sie auf.</translation>
    </message>
    <message>
        <source>Only if your portal runs under your own domain.</source>
        <translation>Nur wenn Ihr Portal unter Ihrer eigenen Domain läuft.</translation>
    </message>
    <message>
        <source>Only the first 1,000 members of the group were looked through.</source>
        <translation>Nur die ersten 1.000 Mitglieder der Gruppe wurden durchgesehen.</translation>
    </message>
    <message>
        <source>Only the first 200 are shown: search more narrowly.</source>
        <translation>Nur die ersten 200 werden angezeigt: Suchen Sie genauer.</translation>
    </message>
    <message>
        <source>Only where the proxy asks for one.</source>
        <translation>Nur wo der Proxy danach fragt.</translation>
    </message>
    <message>
        <source>Open links in</source>
        <translation>Links öffnen in</translation>
    </message>
    <message>
        <source>Optional. A page you trust that answers with the caller&apos;s address as plain text.</source>
        <translation>Optional. Eine Seite, der Sie vertrauen und die mit der Adresse des Aufrufers als reinem Text antwortet.</translation>
    </message>
    <message>
        <source>Optional; lets you filter up to 1,000 members of one group by name.</source>
        <translation>Optional; damit lassen sich bis zu 1.000 Mitglieder einer Gruppe nach Namen filtern.</translation>
    </message>
    <message>
        <source>Order id</source>
        <translation>Auftrags-ID</translation>
    </message>
    <message>
        <source>Other Simple Setup address</source>
        <translation>Andere Simple-Setup-Adresse</translation>
    </message>
    <message>
        <source>Page to open</source>
        <translation>Zu öffnende Seite</translation>
    </message>
    <message>
        <source>Pages to open</source>
        <translation>Zu öffnende Seiten</translation>
    </message>
    <message>
        <source>Payment methods</source>
        <translation>Zahlungsarten</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Portal address</source>
        <translation>Portaladresse</translation>
    </message>
    <message>
        <source>Portal home</source>
        <translation>Startseite des Portals</translation>
    </message>
    <message>
        <source>Portal type</source>
        <translation>Art des Portals</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Prepared envelope</source>
        <translation>Vorbereiteter Umschlag</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>Production (also Sandbox and TestDrive accounts)</source>
        <translation>Produktion (auch Sandbox- und TestDrive-Konten)</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>Proxy-Kennwort</translation>
    </message>
    <message>
        <source>Proxy user</source>
        <translation>Proxy-Benutzer</translation>
    </message>
    <message>
        <source>Redtail does not say how long a link stays good or how often it can be used. The card shows its age. Make a new one when you need it.</source>
        <translation>Redtail sagt nicht, wie lange ein Link gültig bleibt oder wie oft er verwendet werden kann. Die Karte zeigt sein Alter. Erstellen Sie einen neuen, wenn Sie ihn brauchen.</translation>
    </message>
    <message>
        <source>Redtail password</source>
        <translation>Redtail-Kennwort</translation>
    </message>
    <message>
        <source>Redtail user name</source>
        <translation>Redtail-Benutzername</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Review and development</source>
        <translation>Prüfung und Entwicklung</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Sent with the sign-on call if filled.</source>
        <translation>Wird mit dem Anmeldeaufruf gesendet, wenn ausgefüllt.</translation>
    </message>
    <message>
        <source>Service that tells our address</source>
        <translation>Dienst, der unsere Adresse nennt</translation>
    </message>
    <message>
        <source>Set together with the API user key.</source>
        <translation>Zusammen mit dem API-Benutzerschlüssel festgelegt.</translation>
    </message>
    <message>
        <source>Settings &gt; API Settings. Older pages call it “API username”. It is not the portal log-in.</source>
        <translation>Settings &gt; API Settings. Ältere Seiten nennen ihn „API username“. Es ist nicht der Anmeldename des Portals.</translation>
    </message>
    <message>
        <source>Settings &gt; Integrations &gt; API Key in Stax Bill. Making a new key there stops every program that uses the old one at once.</source>
        <translation>Settings &gt; Integrations &gt; API Key in Stax Bill. Ein neuer Schlüssel dort legt sofort jedes Programm still, das den alten verwendet.</translation>
    </message>
    <message>
        <source>Shown once when the API user is made; AssureSign cannot show it again.</source>
        <translation>Wird einmal angezeigt, wenn der API-Benutzer angelegt wird; AssureSign kann ihn nicht erneut anzeigen.</translation>
    </message>
    <message>
        <source>Shown to whoever has to enter one.</source>
        <translation>Wird allen angezeigt, die eines eingeben müssen.</translation>
    </message>
    <message>
        <source>Sign-on path</source>
        <translation>Anmeldepfad</translation>
    </message>
    <message>
        <source>Signer&apos;s name or e-mail, order id, envelope id</source>
        <translation>Name oder E-Mail des Unterzeichners, Auftrags-ID, Umschlag-ID</translation>
    </message>
    <message>
        <source>Simple Setup address</source>
        <translation>Simple-Setup-Adresse</translation>
    </message>
    <message>
        <source>Simple Setup page</source>
        <translation>Simple-Setup-Seite</translation>
    </message>
    <message>
        <source>Single sign-on has to be switched on for the portal in Stax Bill. While it is on, customers can no longer use the portal&apos;s ordinary log-in page. Do not switch it on just for this tool without agreeing it first.</source>
        <translation>Single Sign-on muss in Stax Bill für das Portal eingeschaltet sein. Solange es eingeschaltet ist, können Kunden die normale Anmeldeseite des Portals nicht mehr verwenden. Schalten Sie es nicht ohne Absprache nur für dieses Programm ein.</translation>
    </message>
    <message>
        <source>Site API address</source>
        <translation>API-Adresse der Site</translation>
    </message>
    <message>
        <source>Site address for links</source>
        <translation>Site-Adresse für Links</translation>
    </message>
    <message>
        <source>Site parameter CONVIO_API_KEY.</source>
        <translation>Site-Parameter CONVIO_API_KEY.</translation>
    </message>
    <message>
        <source>Source code</source>
        <translation>Source code</translation>
    </message>
    <message>
        <source>Standard reports</source>
        <translation>Standardberichte</translation>
    </message>
    <message>
        <source>Stax Bill ID</source>
        <translation>Stax-Bill-ID</translation>
    </message>
    <message>
        <source>Sub-source code</source>
        <translation>Sub-source code</translation>
    </message>
    <message>
        <source>TestDrive</source>
        <translation>TestDrive</translation>
    </message>
    <message>
        <source>The 30 minutes are the longest a portal visit lasts. BlueSnap does not say how long an unopened link stays good, or whether it can be used twice. Open it soon, and make a new one if it fails.</source>
        <translation>Die 30 Minuten sind die längste Dauer eines Portalbesuchs. BlueSnap sagt nicht, wie lange ein ungeöffneter Link gültig bleibt und ob er zweimal verwendet werden kann. Öffnen Sie ihn bald, und erstellen Sie einen neuen, wenn er versagt.</translation>
    </message>
    <message>
        <source>The ID of a prepared envelope, or the address of its Simple Setup page.</source>
        <translation>Die ID eines vorbereiteten Umschlags oder die Adresse seiner Simple-Setup-Seite.</translation>
    </message>
    <message>
        <source>The address and both keys are good.</source>
        <translation>Die Adresse und beide Schlüssel sind gut.</translation>
    </message>
    <message>
        <source>The address of the older interface, the one whose sign-on is documented.</source>
        <translation>Die Adresse der älteren Schnittstelle; nur deren Anmeldung ist dokumentiert.</translation>
    </message>
    <message>
        <source>The address, the credentials and the right to list users are good.</source>
        <translation>Die Adresse, die Zugangsdaten und das Recht, Benutzer aufzulisten, sind gut.</translation>
    </message>
    <message>
        <source>The address, the key and the right to search are good.</source>
        <translation>Die Adresse, der Schlüssel und das Recht zu suchen sind gut.</translation>
    </message>
    <message>
        <source>The addresses, the API user and the AssureSign user are good.</source>
        <translation>Die Adressen, der API-Benutzer und der AssureSign-Benutzer sind gut.</translation>
    </message>
    <message>
        <source>The client overview and client accounts pages need a client. The dashboard, calendar, contact list and reports do not.</source>
        <translation>Kundenübersicht und Kundenkonten brauchen einen Kunden. Dashboard, Kalender, Kontaktliste und Berichte brauchen keinen.</translation>
    </message>
    <message>
        <source>The default browser</source>
        <translation>Der Standardbrowser</translation>
    </message>
    <message>
        <source>The form of links shows with the first one.</source>
        <translation>Die Form der Links zeigt sich mit dem ersten.</translation>
    </message>
    <message>
        <source>The link was made for a private internet address, which BlueSnap cannot see. It may be refused.</source>
        <translation>Der Link wurde für eine private Internetadresse erstellt, die BlueSnap nicht sehen kann. Vielleicht wird er abgelehnt.</translation>
    </message>
    <message>
        <source>The list is held in memory only.</source>
        <translation>Die Liste bleibt nur im Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>The password of that account.</source>
        <translation>Das Kennwort dieses Kontos.</translation>
    </message>
    <message>
        <source>The portal address cannot be tried out: only its form was checked.</source>
        <translation>Die Portaladresse lässt sich nicht ausprobieren: Nur ihre Form wurde geprüft.</translation>
    </message>
    <message>
        <source>The prepared envelope and the link must belong to the same AssureSign user. This tool does not prepare envelopes.</source>
        <translation>Der vorbereitete Umschlag und der Link müssen zum selben AssureSign-Benutzer gehören. Dieses Programm bereitet keine Umschläge vor.</translation>
    </message>
    <message>
        <source>The public internet address of the computer that will open the link; of two, the IPv4 one. May be overridden for one link.</source>
        <translation>Die öffentliche Internetadresse des Computers, der den Link öffnen wird; von zweien die IPv4-Adresse. Kann für einen einzelnen Link überschrieben werden.</translation>
    </message>
    <message>
        <source>The search finds envelopes that were sent. A link needs a prepared envelope: enter its ID or page address yourself; the row you choose does not fill it in.</source>
        <translation>Die Suche findet versendete Umschläge. Ein Link braucht einen vorbereiteten Umschlag: Geben Sie dessen ID oder Seitenadresse selbst ein; die gewählte Zeile trägt sie nicht ein.</translation>
    </message>
    <message>
        <source>The site, this computer&apos;s address, the key and the log-in are good.</source>
        <translation>Die Site, die Adresse dieses Computers, der Schlüssel und die Anmeldung sind gut.</translation>
    </message>
    <message>
        <source>The whole address of a page, as AssureSign showed it.</source>
        <translation>Die ganze Adresse einer Seite, wie AssureSign sie angezeigt hat.</translation>
    </message>
    <message>
        <source>There is hardly time to paste this link. If it has lapsed, create a new one.</source>
        <translation>Um diesen Link einzufügen, bleibt kaum Zeit. Ist er verfallen, erstellen Sie einen neuen.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock differs from AssureSign&apos;s. The countdown has been corrected.</source>
        <translation>Die Uhr dieses Computers weicht von der AssureSigns ab. Der Countdown wurde berichtigt.</translation>
    </message>
    <message>
        <source>This link lasts about 30 seconds. Use “Create and open” rather than “Copy”.</source>
        <translation>Dieser Link gilt etwa 30 Sekunden. Verwenden Sie „Erstellen und öffnen“ statt „Kopieren“.</translation>
    </message>
    <message>
        <source>This link signs the browser in as the AssureSign user set in this connection, not as the customer. Send it only to someone who may act as that user.</source>
        <translation>Dieser Link meldet den Browser als den in dieser Verbindung eingestellten AssureSign-Benutzer an, nicht als den Kunden. Senden Sie ihn nur jemandem, der als dieser Benutzer handeln darf.</translation>
    </message>
    <message>
        <source>This link signs the browser in as the Redtail user whose key is stored in this connection, not as the client. The client only decides which page is shown.</source>
        <translation>Dieser Link meldet den Browser als den Redtail-Benutzer an, dessen Schlüssel in dieser Verbindung gespeichert ist, nicht als den Kunden. Der Kunde bestimmt nur, welche Seite angezeigt wird.</translation>
    </message>
    <message>
        <source>This link signs the browser in as the customer you picked, in their own billing portal. Anything done there is done in the customer&apos;s name.</source>
        <translation>Dieser Link meldet den Browser als den gewählten Kunden in dessen eigenem Abrechnungsportal an. Alles, was dort getan wird, geschieht im Namen des Kunden.</translation>
    </message>
    <message>
        <source>This link signs the browser in as the supporter you picked. Whatever is done there, such as a gift or a changed profile, is done in that person&apos;s name.</source>
        <translation>Dieser Link meldet den Browser als den gewählten Unterstützer an. Was dort getan wird, etwa eine Spende oder ein geändertes Profil, geschieht im Namen dieser Person.</translation>
    </message>
    <message>
        <source>This link signs the browser in to the BlueSnap Merchant Portal as the portal user you picked, with that user&apos;s rights.</source>
        <translation>Dieser Link meldet den Browser im BlueSnap Merchant Portal als den gewählten Portalbenutzer an, mit dessen Rechten.</translation>
    </message>
    <message>
        <source>This person is signed in by the link.</source>
        <translation>Diese Person wird durch den Link angemeldet.</translation>
    </message>
    <message>
        <source>This user is an administrator. Whoever opens the link can do everything in this merchant account.</source>
        <translation>Dieser Benutzer ist Administrator. Wer den Link öffnet, kann in diesem Händlerkonto alles tun.</translation>
    </message>
    <message>
        <source>To sign in a user of a linked merchant account, add that merchant&apos;s number in the settings and pick it before searching.</source>
        <translation>Um einen Benutzer eines verknüpften Händlerkontos anzumelden, tragen Sie die Nummer dieses Händlers in den Einstellungen ein und wählen Sie sie vor der Suche.</translation>
    </message>
    <message>
        <source>US East</source>
        <translation>USA Ost</translation>
    </message>
    <message>
        <source>US West</source>
        <translation>USA West</translation>
    </message>
    <message>
        <source>Use an account made only for this purpose in the API Administrators group. Such accounts cannot use the admin pages. Never put an ordinary administrator in that group.</source>
        <translation>Verwenden Sie ein nur für diesen Zweck angelegtes Konto in der Gruppe „API Administrators“. Solche Konten können die Verwaltungsseiten nicht verwenden. Nehmen Sie nie einen gewöhnlichen Administrator in diese Gruppe auf.</translation>
    </message>
    <message>
        <source>Use an ordinary browser window. The portal may not work inside a frame or where third-party cookies are blocked.</source>
        <translation>Verwenden Sie ein normales Browserfenster. In einem Frame oder wo Cookies von Dritten blockiert sind, funktioniert das Portal vielleicht nicht.</translation>
    </message>
    <message>
        <source>Use “Get my key” or paste it.</source>
        <translation>Verwenden Sie „Meinen Schlüssel holen“, oder fügen Sie ihn ein.</translation>
    </message>
    <message>
        <source>Used for links and for all calls except authentication. Look at the address bar after you log in to AssureSign.</source>
        <translation>Für Links und alle Aufrufe außer der Authentifizierung. Sehen Sie in die Adresszeile, nachdem Sie sich bei AssureSign angemeldet haben.</translation>
    </message>
    <message>
        <source>Used for the countdown only. The vendor publishes no figure.</source>
        <translation>Nur für den Countdown verwendet. Der Anbieter veröffentlicht keinen Wert.</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>Benutzer-ID</translation>
    </message>
    <message>
        <source>UserKey</source>
        <translation>UserKey</translation>
    </message>
    <message>
        <source>UserKey (or UserToken)</source>
        <translation>UserKey (oder UserToken)</translation>
    </message>
    <message>
        <source>UserToken</source>
        <translation>UserToken</translation>
    </message>
    <message>
        <source>UserToken is the older kind; Redtail&apos;s newer help no longer mentions it.</source>
        <translation>UserToken ist die ältere Art; Redtails neuere Hilfe erwähnt sie nicht mehr.</translation>
    </message>
    <message>
        <source>V1 (legacy)</source>
        <translation>V1 (alt)</translation>
    </message>
    <message>
        <source>V2</source>
        <translation>V2</translation>
    </message>
    <message>
        <source>V2 addresses contain /ManagedPortal/; V1 (legacy) addresses contain /Portal/.</source>
        <translation>V2-Adressen enthalten /ManagedPortal/; V1-Adressen (alt) enthalten /Portal/.</translation>
    </message>
    <message>
        <source>We cannot tell whether the vendor made a link. An earlier unused link for this customer may no longer work. Create a new one when you are ready.</source>
        <translation>Ob der Anbieter einen Link erstellt hat, ist nicht festzustellen. Ein früherer, unbenutzter Link für diesen Kunden funktioniert vielleicht nicht mehr. Erstellen Sie einen neuen, sobald Sie bereit sind.</translation>
    </message>
    <message>
        <source>When the visit ends, unsaved work is lost and a new link is needed. The same goes for a visit closed half way.</source>
        <translation>Wenn der Besuch endet, geht nicht Gespeichertes verloren, und ein neuer Link ist nötig. Das gilt auch für einen Besuch, der mittendrin geschlossen wird.</translation>
    </message>
    <message>
        <source>Whether links are given shows with the first one.</source>
        <translation>Ob Links vergeben werden, zeigt sich mit dem ersten.</translation>
    </message>
    <message>
        <source>Whether links may be made (the principal role) is checked on first use.</source>
        <translation>Ob Links erstellt werden dürfen (die Principal-Rolle), zeigt sich bei der ersten Verwendung.</translation>
    </message>
    <message>
        <source>Works once. Luminate publishes no time limit for an unused link; the countdown is our estimate.</source>
        <translation>Funktioniert einmal. Luminate veröffentlicht keine Frist für einen unbenutzten Link; der Countdown ist unsere Schätzung.</translation>
    </message>
    <message>
        <source>Works once. The vendor does not say how long it lasts, only that it is short. The countdown is our estimate: open the link now.</source>
        <translation>Funktioniert einmal. Der Anbieter sagt nicht, wie lange er gültig ist, nur dass es kurz ist. Der Countdown ist unsere Schätzung: Öffnen Sie den Link jetzt.</translation>
    </message>
    <message>
        <source>You need the ID of a prepared envelope, or the address of its Simple Setup page, for each link.</source>
        <translation>Für jeden Link brauchen Sie die ID eines vorbereiteten Umschlags oder die Adresse seiner Simple-Setup-Seite.</translation>
    </message>
    <message>
        <source>Your own domain if supporters use one, such as https://member.example.org/site/; no organisation part then. Empty: as the site API address.</source>
        <translation>Ihre eigene Domain, wenn Unterstützer eine verwenden, zum Beispiel https://member.example.org/site/; dann ohne Organisationsteil. Leer: wie die API-Adresse der Site.</translation>
    </message>
    <message>
        <source>client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>constituent ID</source>
        <translation>Constituent ID</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>envelope</source>
        <translation>Umschlag</translation>
    </message>
    <message>
        <source>member ID</source>
        <translation>Member ID</translation>
    </message>
    <message>
        <source>portal user</source>
        <translation>Portalbenutzer</translation>
    </message>
    <message>
        <source>supporter</source>
        <translation>Unterstützer</translation>
    </message>
    <message>
        <source>the AssureSign user set in this connection</source>
        <translation>der in dieser Verbindung eingestellte AssureSign-Benutzer</translation>
    </message>
    <message>
        <source>the Redtail user whose key is stored here</source>
        <translation>der Redtail-Benutzer, dessen Schlüssel hier gespeichert ist</translation>
    </message>
    <message>
        <source>the customer you picked</source>
        <translation>der von Ihnen gewählte Kunde</translation>
    </message>
    <message>
        <source>the portal user you picked</source>
        <translation>der von Ihnen gewählte Portalbenutzer</translation>
    </message>
    <message>
        <source>the supporter you picked</source>
        <translation>der von Ihnen gewählte Unterstützer</translation>
    </message>
    <message>
        <source>v3.3 is the documented one; v3.0 to v3.7 exist.</source>
        <translation>v3.3 ist die dokumentierte; es gibt v3.0 bis v3.7.</translation>
    </message>
    <message>
        <source>“Stax Bill ID” is the number the vendor gave the customer. “Reference” is your own customer number; Stax Bill&apos;s customer list shows it as “Customer ID”. They are different.</source>
        <translation>Die „Stax-Bill-ID“ ist die Nummer, die der Anbieter dem Kunden gegeben hat. Die „Referenz“ ist Ihre eigene Kundennummer; die Kundenliste von Stax Bill nennt sie „Customer ID“. Es sind verschiedene Nummern.</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Managed by your organisation</source>
        <translation>Von Ihrer Organisation verwaltet</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>{days} days ago</source>
        <translation>vor {days} Tagen</translation>
    </message>
</context>
</TS>
