<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About SSO Desk</source>
        <translation>Acerca de SSO Desk</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>From a customer&apos;s name to a signed-in portal</source>
        <translation>Del nombre de un cliente a un portal con la sesión iniciada</translation>
    </message>
    <message>
        <source>Libraries and their licences</source>
        <translation>Bibliotecas y sus licencias</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recopilando…</translation>
    </message>
    <message>
        <source>The window is made with Qt and PySide6, used under the GNU Lesser General Public License, version 3. They are libraries of their own, which you may replace with others of the same kind; their source is at www.qt.io.</source>
        <translation>La ventana está hecha con Qt y PySide6, usados bajo la GNU Lesser General Public License, versión 3. Son bibliotecas independientes que puede sustituir por otras del mismo tipo; su código fuente está en www.qt.io.</translation>
    </message>
    <message>
        <source>Version {version}, with Python {python} and Qt {qt}</source>
        <translation>Versión {version}, con Python {python} y Qt {qt}</translation>
    </message>
    <message>
        <source>licence not stated</source>
        <translation>licencia no indicada</translation>
    </message>
    <message>
        <source>{copyright}. Free software under the MIT licence.</source>
        <translation>{copyright}. Software libre bajo la licencia MIT.</translation>
    </message>
</context>
<context>
    <name>ConnectionButton</name>
    <message>
        <source>The same customer at {connection}, {vendor}</source>
        <translation>El mismo cliente en {connection}, {vendor}</translation>
    </message>
</context>
<context>
    <name>ConnectionDialog</name>
    <message>
        <source>Add a connection</source>
        <translation>Añadir una conexión</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Edit connection</source>
        <translation>Editar conexión</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save without testing</source>
        <translation>Guardar sin probar</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Probar conexión</translation>
    </message>
    <message>
        <source>Testing the connection, then saving it.</source>
        <translation>Probando la conexión; después se guardará.</translation>
    </message>
    <message>
        <source>Testing the connection. Nothing is changed at the vendor.</source>
        <translation>Probando la conexión. No se cambia nada en el proveedor.</translation>
    </message>
    <message>
        <source>Which vendor is the new connection for?</source>
        <translation>¿Para qué proveedor es la nueva conexión?</translation>
    </message>
</context>
<context>
    <name>ConnectionForm</name>
    <message>
        <source>Environment</source>
        <translation>Entorno</translation>
    </message>
    <message>
        <source>Fewer settings</source>
        <translation>Menos ajustes</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Más ajustes</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>The system&apos;s password store cannot be used, and your organisation does not allow keys and passwords to be kept in memory: nothing can be saved here.</source>
        <translation>No se puede usar el almacén de contraseñas del sistema y su organización no permite guardar claves ni contraseñas en la memoria: aquí no se puede guardar nada.</translation>
    </message>
    <message>
        <source>The system&apos;s password store cannot be used. What you enter here as a key or password is kept in memory, and gone when you close the window.</source>
        <translation>No se puede usar el almacén de contraseñas del sistema. Lo que introduzca aquí como clave o contraseña se guarda en la memoria y desaparece al cerrar la ventana.</translation>
    </message>
    <message>
        <source>This connection leads elsewhere now. When it is saved, customers who are remembered for it are forgotten, and so are their IDs in your directory: there, the same ID may be somebody else.</source>
        <translation>Esta conexión lleva ahora a otro sitio. Al guardarla se olvidan los clientes recordados para ella y también sus ID en su directorio: allí el mismo ID puede ser otra persona.</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Proveedor</translation>
    </message>
</context>
<context>
    <name>ConnectionRow</name>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Eliminar…</translation>
    </message>
</context>
<context>
    <name>ConnectionSelector</name>
    <message>
        <source>Add connection…</source>
        <translation>Añadir conexión…</translation>
    </message>
    <message>
        <source>Choose a connection</source>
        <translation>Elija una conexión</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
</context>
<context>
    <name>ConnectionsPage</name>
    <message>
        <source>Add a connection…</source>
        <translation>Añadir una conexión…</translation>
    </message>
    <message>
        <source>Import my team&apos;s settings…</source>
        <translation>Importar los ajustes de mi equipo…</translation>
    </message>
    <message>
        <source>There is no connection yet.</source>
        <translation>Todavía no hay ninguna conexión.</translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message>
        <source>Expired</source>
        <translation>Caducado</translation>
    </message>
    <message>
        <source>Link: {words}</source>
        <translation>Enlace: {words}</translation>
    </message>
    <message>
        <source>Portal visit: at most about {time} left (estimate)</source>
        <translation>Visita al portal: quedan como máximo unos {time} (estimación)</translation>
    </message>
    <message>
        <source>Portal visit: at most {time} left</source>
        <translation>Visita al portal: quedan como máximo {time}</translation>
    </message>
    <message>
        <source>Portal visit: over</source>
        <translation>Visita al portal: terminada</translation>
    </message>
    <message>
        <source>about {time} left (estimate)</source>
        <translation>quedan unos {time} (estimación)</translation>
    </message>
    <message>
        <source>no expiry stated · created {time} ago</source>
        <translation>sin caducidad indicada · creado hace {time}</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>quedan {time}</translation>
    </message>
</context>
<context>
    <name>CustomerCard</name>
    <message>
        <source>A link for {customer} is live as well. Mind which one you open.</source>
        <translation>También hay un enlace válido para {customer}. Fíjese en cuál abre.</translation>
    </message>
    <message>
        <source>Create and open in {window}</source>
        <translation>Crear y abrir en {window}</translation>
    </message>
    <message>
        <source>ID {id}</source>
        <translation>ID {id}</translation>
    </message>
    <message>
        <source>One looks like {example}.</source>
        <translation>Uno es como {example}.</translation>
    </message>
    <message>
        <source>Page to open</source>
        <translation>Página que se abre</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Signs in as {whom}</source>
        <translation>Inicia sesión como {whom}</translation>
    </message>
    <message>
        <source>Somebody else has the same name: {other}. Check the ID before you go on.</source>
        <translation>Otra persona se llama igual: {other}. Compruebe el ID antes de continuar.</translation>
    </message>
    <message>
        <source>Somebody else here has the same name. Check the ID before you go on.</source>
        <translation>Hay otra persona aquí con el mismo nombre. Compruebe el ID antes de continuar.</translation>
    </message>
    <message>
        <source>This ID is known as {other} as well. Make sure whose it is before you go on.</source>
        <translation>Este ID también se conoce como {other}. Asegúrese de quién es antes de continuar.</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>opcional</translation>
    </message>
    <message>
        <source>such as {example}</source>
        <translation>por ejemplo, {example}</translation>
    </message>
    <message>
        <source>{customer} may still be signed in at this vendor, where this link would be opened.</source>
        <translation>Es posible que {customer} siga con la sesión iniciada en este proveedor, justo donde se abriría este enlace.</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>A text without names, links and keys for whoever helps you.</source>
        <translation>Un texto sin nombres, enlaces ni claves para quien le ayude.</translation>
    </message>
    <message>
        <source>About SSO Desk</source>
        <translation>Acerca de SSO Desk</translation>
    </message>
    <message>
        <source>Connections, keys, settings, directory, logs and journal.</source>
        <translation>Conexiones, claves, ajustes, directorio, registros de errores y registro.</translation>
    </message>
    <message>
        <source>Customer directory…</source>
        <translation>Directorio de clientes…</translation>
    </message>
    <message>
        <source>Diagnostics…</source>
        <translation>Diagnóstico…</translation>
    </message>
    <message>
        <source>Erase all local data…</source>
        <translation>Borrar todos los datos locales…</translation>
    </message>
    <message>
        <source>Import lists of customers, write them to a file, delete them.</source>
        <translation>Importar listas de clientes, escribirlas en un archivo, borrarlas.</translation>
    </message>
    <message>
        <source>Journal…</source>
        <translation>Registro…</translation>
    </message>
    <message>
        <source>The version, and what it is made with.</source>
        <translation>La versión, y con qué está hecho.</translation>
    </message>
    <message>
        <source>Who was in which account and why: filter, check, export.</source>
        <translation>Quién estuvo en qué cuenta y por qué: filtrar, comprobar, exportar.</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy this for whoever helps you. It holds no keys, no links and no names of customers or connections; look through it all the same.</source>
        <translation>Copie esto para quien le ayude. No contiene claves, enlaces ni nombres de clientes o conexiones; aun así, revíselo.</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recopilando…</translation>
    </message>
</context>
<context>
    <name>DirectoryDialog</name>
    <message numerus="yes">
        <source>%n customers</source>
        <translation>
            <numerusform>%n cliente</numerusform>
            <numerusform>%n clientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers were written to {file}.</source>
        <translation>
            <numerusform>%n cliente se ha escrito en {file}.</numerusform>
            <numerusform>%n clientes se han escrito en {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n customers go for good, those of other lists too.</source>
        <translation>
            <numerusform>Se elimina %n cliente para siempre, también de otras listas.</numerusform>
            <numerusform>Se eliminan los %n clientes para siempre, también los de otras listas.</numerusform>
        </translation>
    </message>
    <message>
        <source>All customers were deleted.</source>
        <translation>Se han eliminado todos los clientes.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Customer directory</source>
        <translation>Directorio de clientes</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Customers from lists of your own are found with every key, at all connections that know them. They stay on this computer.</source>
        <translation>Los clientes de sus propias listas se encuentran con cada tecla, en todas las conexiones que los conocen. Permanecen en este equipo.</translation>
    </message>
    <message>
        <source>Delete all…</source>
        <translation>Eliminar todo…</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Eliminar para siempre</translation>
    </message>
    <message>
        <source>Export customers</source>
        <translation>Exportar clientes</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>Importar una lista…</translation>
    </message>
    <message>
        <source>Importing is switched off by your organisation.</source>
        <translation>Su organización ha desactivado la importación.</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Conservarlos</translation>
    </message>
    <message numerus="yes">
        <source>Kept for %n days after the last list that had them.</source>
        <translation>
            <numerusform>Se conservan %n día después de la última lista que los contenía.</numerusform>
            <numerusform>Se conservan %n días después de la última lista que los contenía.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept until you delete them.</source>
        <translation>Se conservan hasta que los elimine.</translation>
    </message>
    <message>
        <source>Lists (*.csv)</source>
        <translation>Listas (*.csv)</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>Aún no hay clientes</translation>
    </message>
</context>
<context>
    <name>ElsewhereRow</name>
    <message>
        <source>Also at</source>
        <translation>También en</translation>
    </message>
</context>
<context>
    <name>EntryDialog</name>
    <message>
        <source>Go on editing</source>
        <translation>Seguir editando</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation>Salir sin guardar</translation>
    </message>
    <message>
        <source>What you have entered is not saved.</source>
        <translation>Lo que ha introducido no está guardado.</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>Connections, their keys and passwords in the system&apos;s password store, settings, logs and practice data are deleted.</source>
        <translation>Se eliminan las conexiones, sus claves y contraseñas del almacén de contraseñas del sistema, los ajustes, los archivos de log y los datos de práctica.</translation>
    </message>
    <message>
        <source>End SSO Desk</source>
        <translation>Cerrar SSO Desk</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Erase all local data</source>
        <translation>Borrar todos los datos locales</translation>
    </message>
    <message>
        <source>Erase all that SSO Desk keeps on this computer?</source>
        <translation>¿Borrar todo lo que SSO Desk guarda en este equipo?</translation>
    </message>
    <message>
        <source>Everything was erased.</source>
        <translation>Se ha borrado todo.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Not all of it could be erased.</source>
        <translation>No se ha podido borrar todo.</translation>
    </message>
    <message>
        <source>Nothing is changed at the vendors. This cannot be undone.</source>
        <translation>No se cambia nada en los proveedores. Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>SSO Desk ends now.</source>
        <translation>SSO Desk se cerrará ahora.</translation>
    </message>
    <message>
        <source>The journal goes too: who was in which account can no longer be shown.</source>
        <translation>El registro también se borra: ya no se podrá demostrar quién estuvo en qué cuenta.</translation>
    </message>
    <message>
        <source>The journal stays: your organisation keeps it.</source>
        <translation>El registro se queda: su organización lo conserva.</translation>
    </message>
</context>
<context>
    <name>FormRow</name>
    <message>
        <source>required</source>
        <translation>obligatorio</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>As the system is</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Counts from the next start on.</source>
        <translation>Se aplica desde el próximo inicio.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Show notifications</source>
        <translation>Mostrar notificaciones</translation>
    </message>
    <message>
        <source>They never hold names, customers or links.</source>
        <translation>Nunca contienen nombres, clientes ni enlaces.</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Help: {title}</source>
        <translation>Ayuda: {title}</translation>
    </message>
    <message>
        <source>No page has these words.</source>
        <translation>Ninguna página contiene estas palabras.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Buscar en la ayuda</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos de teclado</translation>
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
        <translation>Fijar este cliente</translation>
    </message>
    <message>
        <source>Reference {reference}</source>
        <translation>Referencia {reference}</translation>
    </message>
    <message>
        <source>The page does not belong to anybody you look up.</source>
        <translation>La página no pertenece a nadie que usted busque.</translation>
    </message>
    <message>
        <source>Used as typed: nobody has looked this id up.</source>
        <translation>Se usa tal como se ha escrito: nadie ha comprobado este ID.</translation>
    </message>
    <message>
        <source>Without a customer</source>
        <translation>Sin cliente</translation>
    </message>
</context>
<context>
    <name>ImportColumns</name>
    <message>
        <source>(empty)</source>
        <translation>(vacío)</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>Delimitador</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codificación</translation>
    </message>
    <message>
        <source>The first row names the columns</source>
        <translation>La primera fila nombra las columnas</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%n more rows are left out.</source>
        <translation>
            <numerusform>Se omite %n fila más.</numerusform>
            <numerusform>Se omiten %n filas más.</numerusform>
        </translation>
    </message>
    <message>
        <source>A CSV file with names and, for each connection, the customers&apos; IDs there. Every spreadsheet can save one. You can also drop it here.</source>
        <translation>Un archivo CSV con nombres y, para cada conexión, los ID de los clientes en ella. Cualquier hoja de cálculo puede guardar uno. También puede soltarlo aquí.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Elegir un archivo…</translation>
    </message>
    <message>
        <source>Choose a list of customers</source>
        <translation>Elija una lista de clientes</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>Done. {counts}</source>
        <translation>Hecho. {counts}</translation>
    </message>
    <message>
        <source>If you cancel, the directory stays as it was.</source>
        <translation>Si cancela, el directorio queda como estaba.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Import a list of customers</source>
        <translation>Importar una lista de clientes</translation>
    </message>
    <message>
        <source>Lists (*.csv *.txt *.tsv)</source>
        <translation>Listas (*.csv *.txt *.tsv)</translation>
    </message>
    <message>
        <source>New: {new}, changed: {changed}, as before: {same}, left out: {left}.</source>
        <translation>Nuevos: {new}, cambiados: {changed}, como antes: {same}, omitidos: {left}.</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>Todavía no se cambia nada.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Rows that are left out</source>
        <translation>Filas omitidas</translation>
    </message>
    <message>
        <source>Why it is left out</source>
        <translation>Por qué se omite</translation>
    </message>
</context>
<context>
    <name>JournalDialog</name>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n entrada</numerusform>
            <numerusform>%n entradas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records were written to {file}.</source>
        <translation>
            <numerusform>%n entrada se ha escrito en {file}.</numerusform>
            <numerusform>%n entradas se han escrito en {file}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the records</source>
        <translation>Volver a las entradas</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Check that it is whole</source>
        <translation>Comprobar que está íntegro</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Each link that is asked for is written here before the request leaves.</source>
        <translation>Cada enlace solicitado se anota aquí antes de que salga la petición.</translation>
    </message>
    <message>
        <source>Export the records that are shown</source>
        <translation>Exportar las entradas mostradas</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>For spreadsheets (*.csv)</source>
        <translation>Para hojas de cálculo (*.csv)</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>No record fits.</source>
        <translation>Ninguna entrada coincide.</translation>
    </message>
    <message>
        <source>Nothing has been recorded yet.</source>
        <translation>Aún no se ha anotado nada.</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>Progreso de la comprobación</translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation>Leyendo el registro…</translation>
    </message>
    <message>
        <source>Records, the newest first</source>
        <translation>Entradas, primero las más recientes</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Report for this customer</source>
        <translation>Informe de este cliente</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Show all records</source>
        <translation>Mostrar todas las entradas</translation>
    </message>
    <message>
        <source>Show record {number}</source>
        <translation>Mostrar la entrada {number}</translation>
    </message>
    <message>
        <source>Show the newest records</source>
        <translation>Mostrar las entradas más recientes</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texto (*.txt)</translation>
    </message>
    <message>
        <source>The report was written to {file}.</source>
        <translation>El informe se ha escrito en {file}.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>With all hashes, JSON lines (*.jsonl)</source>
        <translation>Con todos los hashes, líneas JSON (*.jsonl)</translation>
    </message>
</context>
<context>
    <name>JournalFilters</name>
    <message>
        <source>Any connection</source>
        <translation>Todas las conexiones</translation>
    </message>
    <message>
        <source>Any vendor</source>
        <translation>Cualquier proveedor</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>Cualquiera</translation>
    </message>
    <message>
        <source>Anything</source>
        <translation>Cualquiera</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Customer&apos;s ID</source>
        <translation>ID del cliente</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ocurrió</translation>
    </message>
    <message>
        <source>to</source>
        <translation>a</translation>
    </message>
    <message>
        <source>{connection} (removed)</source>
        <translation>{connection} (eliminada)</translation>
    </message>
</context>
<context>
    <name>JournalModel</name>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ocurrió</translation>
    </message>
</context>
<context>
    <name>LineEditor</name>
    <message>
        <source>Choose one of those found…</source>
        <translation>Elija uno de los encontrados…</translation>
    </message>
    <message>
        <source>Values found</source>
        <translation>Valores encontrados</translation>
    </message>
</context>
<context>
    <name>LinkCard</name>
    <message>
        <source>A link may have been created. Create a new one when you are ready.</source>
        <translation>Es posible que se haya creado un enlace. Cree uno nuevo cuando esté listo.</translation>
    </message>
    <message>
        <source>A newer link for this customer was asked for, so this one may no longer work.</source>
        <translation>Se pidió un enlace más reciente para este cliente, así que este quizá ya no funcione.</translation>
    </message>
    <message>
        <source>Copy anyway</source>
        <translation>Copiar de todos modos</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copiar enlace</translation>
    </message>
    <message>
        <source>Copy note for the ticket</source>
        <translation>Copiar nota para el ticket</translation>
    </message>
    <message>
        <source>Create again</source>
        <translation>Crear de nuevo</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>Descartado</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Caducado</translation>
    </message>
    <message>
        <source>ID {id}</source>
        <translation>ID {id}</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Link for {whom}, {vendor}, {page}</source>
        <translation>Enlace para {whom}, {vendor}, {page}</translation>
    </message>
    <message>
        <source>More for this link</source>
        <translation>Más para este enlace</translation>
    </message>
    <message>
        <source>Note copied</source>
        <translation>Nota copiada</translation>
    </message>
    <message>
        <source>One minute left</source>
        <translation>Queda un minuto</translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation>Abrir de todos modos</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Abrir en el navegador</translation>
    </message>
    <message>
        <source>Open in {window}</source>
        <translation>Abrir en {window}</translation>
    </message>
    <message>
        <source>Other ways to open</source>
        <translation>Otras formas de abrir</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>Resultado desconocido</translation>
    </message>
    <message>
        <source>Probably expired</source>
        <translation>Probablemente caducado</translation>
    </message>
    <message>
        <source>QR code…</source>
        <translation>Código QR…</translation>
    </message>
    <message>
        <source>Remove this card</source>
        <translation>Quitar esta tarjeta</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show anyway</source>
        <translation>Mostrar de todos modos</translation>
    </message>
    <message>
        <source>Signs in as {whom}</source>
        <translation>Inicia sesión como {whom}</translation>
    </message>
    <message>
        <source>Superseded by a newer link</source>
        <translation>Sustituido por un enlace más reciente</translation>
    </message>
    <message>
        <source>Ten seconds left</source>
        <translation>Quedan diez segundos</translation>
    </message>
    <message>
        <source>The link has expired</source>
        <translation>El enlace ha caducado</translation>
    </message>
    <message>
        <source>This link works once, and it was sent to the browser at {time}. It will probably not work again.</source>
        <translation>Este enlace funciona una sola vez y se envió al navegador a las {time}. Probablemente no vuelva a funcionar.</translation>
    </message>
    <message>
        <source>What happened: {problem}.</source>
        <translation>Qué ha pasado: {problem}.</translation>
    </message>
    <message>
        <source>copied {time}</source>
        <translation>copiado a las {time}</translation>
    </message>
    <message>
        <source>ends soon</source>
        <translation>termina pronto</translation>
    </message>
    <message>
        <source>note copied</source>
        <translation>nota copiada</translation>
    </message>
    <message>
        <source>probably used</source>
        <translation>probablemente usado</translation>
    </message>
    <message>
        <source>sent to the browser {time}</source>
        <translation>enviado al navegador a las {time}</translation>
    </message>
    <message>
        <source>sent to {browser} {time}</source>
        <translation>enviado a {browser} {time}</translation>
    </message>
    <message>
        <source>shown as a QR code</source>
        <translation>mostrado como código QR</translation>
    </message>
    <message>
        <source>{customer} may still be signed in there. Whatever you do in this browser could end up in the wrong account.</source>
        <translation>Puede que {customer} siga con la sesión abierta ahí. Lo que haga en este navegador podría acabar en la cuenta equivocada.</translation>
    </message>
</context>
<context>
    <name>LinksPage</name>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n segundo</numerusform>
            <numerusform>%n segundos</numerusform>
        </translation>
    </message>
    <message>
        <source>A copied link leaves the clipboard after</source>
        <translation>Un enlace copiado deja el portapapeles después de</translation>
    </message>
    <message>
        <source>An example of it:</source>
        <translation>Un ejemplo:</translation>
    </message>
    <message>
        <source>Back to the usual note</source>
        <translation>Volver a la nota habitual</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Facturación</translation>
    </message>
    <message>
        <source>Cannot open the March invoice</source>
        <translation>No puede abrir la factura de marzo</translation>
    </message>
    <message>
        <source>Copy note puts this on the clipboard. It never holds the link. Lines that would say nothing are left out.</source>
        <translation>Copiar nota pone esto en el portapapeles. Nunca contiene el enlace. Se omiten las líneas que no dirían nada.</translation>
    </message>
    <message>
        <source>In a private window you stay signed in as yourself elsewhere, and one customer&apos;s session never meets another&apos;s.</source>
        <translation>En una ventana privada sigue con su propia sesión en otros sitios, y la sesión de un cliente nunca se cruza con la de otro.</translation>
    </message>
    <message>
        <source>Insert…</source>
        <translation>Insertar…</translation>
    </message>
    <message>
        <source>Links cannot be copied</source>
        <translation>Los enlaces no se pueden copiar</translation>
    </message>
    <message>
        <source>Note for the ticket</source>
        <translation>Nota para el ticket</translation>
    </message>
    <message>
        <source>Open links in</source>
        <translation>Abrir enlaces en</translation>
    </message>
    <message>
        <source>Payment methods</source>
        <translation>Formas de pago</translation>
    </message>
    <message>
        <source>Your organisation sets the limit</source>
        <translation>Su organización fija el límite</translation>
    </message>
</context>
<context>
    <name>LinksPane</name>
    <message numerus="yes">
        <source>%n live</source>
        <translation>
            <numerusform>%n vigente</numerusform>
            <numerusform>%n vigentes</numerusform>
        </translation>
    </message>
    <message>
        <source>Each shows how long it lasts. None is kept when you close the window.</source>
        <translation>Cada uno muestra cuánto dura. Ninguno se conserva al cerrar la ventana.</translation>
    </message>
    <message>
        <source>Link ready</source>
        <translation>Enlace listo</translation>
    </message>
    <message numerus="yes">
        <source>Link ready, %n seconds left</source>
        <translation>
            <numerusform>Enlace listo, queda %n segundo</numerusform>
            <numerusform>Enlace listo, quedan %n segundos</numerusform>
        </translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Enlaces</translation>
    </message>
    <message>
        <source>Links you create appear here.</source>
        <translation>Aquí aparecen los enlaces que usted cree.</translation>
    </message>
</context>
<context>
    <name>ListEditor</name>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Remove this entry</source>
        <translation>Quitar esta entrada</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
</context>
<context>
    <name>LookupBox</name>
    <message>
        <source>Look up now</source>
        <translation>Buscar ahora</translation>
    </message>
</context>
<context>
    <name>LookupPane</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n encontrado</numerusform>
            <numerusform>%n encontrados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found so far</source>
        <translation>
            <numerusform>%n encontrado hasta ahora</numerusform>
            <numerusform>%n encontrados hasta ahora</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Choose a connection above.</source>
        <translation>Elija arriba una conexión.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Vaciar la búsqueda</translation>
    </message>
    <message>
        <source>Enter searches</source>
        <translation>Intro inicia la búsqueda</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Buscar cliente</translation>
    </message>
    <message>
        <source>Nobody found for “{text}”.</source>
        <translation>No se ha encontrado a nadie con «{text}».</translation>
    </message>
    <message>
        <source>Nobody found.</source>
        <translation>No se ha encontrado a nadie.</translation>
    </message>
    <message>
        <source>Opening the connection…</source>
        <translation>Abriendo la conexión…</translation>
    </message>
    <message>
        <source>Recent customers are not shown, because nobody was here.</source>
        <translation>No se muestran los clientes recientes porque no había nadie.</translation>
    </message>
    <message>
        <source>Search by</source>
        <translation>Buscar por</translation>
    </message>
    <message>
        <source>Search in</source>
        <translation>Buscar en</translation>
    </message>
    <message>
        <source>Searches as you type</source>
        <translation>Busca mientras escribe</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Mostrarlos</translation>
    </message>
    <message>
        <source>The connection could not be opened.</source>
        <translation>No se ha podido abrir la conexión.</translation>
    </message>
    <message>
        <source>The search did not work.</source>
        <translation>La búsqueda no ha funcionado.</translation>
    </message>
    <message>
        <source>Then the search goes on by itself.</source>
        <translation>Después la búsqueda continúa sola.</translation>
    </message>
    <message>
        <source>This account</source>
        <translation>Esta cuenta</translation>
    </message>
    <message>
        <source>Type one more letter, or press Enter.</source>
        <translation>Escriba una letra más o pulse Intro.</translation>
    </message>
    <message>
        <source>What to do stands at the bottom of the window.</source>
        <translation>Lo que puede hacer está al pie de la ventana.</translation>
    </message>
    <message>
        <source>You can go on typing.</source>
        <translation>Puede seguir escribiendo.</translation>
    </message>
    <message>
        <source>{shown} of {total} found</source>
        <translation>{shown} de {total} encontrados</translation>
    </message>
    <message>
        <source>{vendor} asks us to wait: {time}</source>
        <translation>{vendor} pide que esperemos: {time}</translation>
    </message>
    <message>
        <source>{vendor} is taking its time…</source>
        <translation>{vendor} está tardando…</translation>
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
        <translation>Acerca de SSO Desk</translation>
    </message>
    <message>
        <source>Customer directory…</source>
        <translation>Directorio de clientes…</translation>
    </message>
    <message>
        <source>Diagnostics…</source>
        <translation>Diagnóstico…</translation>
    </message>
    <message>
        <source>Erase all local data…</source>
        <translation>Borrar todos los datos locales…</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Import my team&apos;s settings…</source>
        <translation>Importar los ajustes de mi equipo…</translation>
    </message>
    <message>
        <source>Journal…</source>
        <translation>Registro…</translation>
    </message>
    <message>
        <source>Leave practice</source>
        <translation>Salir de la práctica</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Presenting</source>
        <translation>Presentación</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Ajustes…</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>SSO Desk – practice</source>
        <translation>SSO Desk – práctica</translation>
    </message>
</context>
<context>
    <name>MintBar</name>
    <message>
        <source>Create and open</source>
        <translation>Crear y abrir</translation>
    </message>
    <message>
        <source>Create for {id}</source>
        <translation>Crear para {id}</translation>
    </message>
    <message>
        <source>Create link</source>
        <translation>Crear enlace</translation>
    </message>
    <message>
        <source>Somebody else looks the same. Is {id} the right ID?</source>
        <translation>Hay otra persona que parece la misma. ¿Es {id} el ID correcto?</translation>
    </message>
    <message>
        <source>{id} is known by another name as well. Is it the right ID?</source>
        <translation>{id} se conoce también con otro nombre. ¿Es el ID correcto?</translation>
    </message>
</context>
<context>
    <name>NobodyRow</name>
    <message>
        <source>Create without a customer</source>
        <translation>Crear sin cliente</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Choose…</source>
        <translation>Elija…</translation>
    </message>
</context>
<context>
    <name>PresentingChip</name>
    <message>
        <source>Names are hidden. Click to end presenting.</source>
        <translation>Los nombres están ocultos. Haga clic para terminar la presentación.</translation>
    </message>
    <message>
        <source>Names are hidden. Press to end presenting.</source>
        <translation>Los nombres están ocultos. Pulse para terminar la presentación.</translation>
    </message>
    <message>
        <source>Presenting</source>
        <translation>Presentación</translation>
    </message>
    <message>
        <source>Show names while this is held</source>
        <translation>Mostrar nombres mientras se mantenga pulsado</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n segundo</numerusform>
            <numerusform>%n segundos</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the window after</source>
        <translation>Vaciar la ventana después de</translation>
    </message>
    <message>
        <source>Forget imported customers after</source>
        <translation>Olvidar clientes importados después de</translation>
    </message>
    <message>
        <source>Forget recent customers after</source>
        <translation>Olvidar clientes recientes después de</translation>
    </message>
    <message>
        <source>Kept on this computer only, so that they are there at the next start.</source>
        <translation>Solo se guardan en este equipo, para que estén en el próximo inicio.</translation>
    </message>
    <message>
        <source>Links and customers leave the window when nobody has touched it for so long, and in any case when the screen is locked.</source>
        <translation>Los enlaces y clientes dejan la ventana cuando nadie la ha tocado durante ese tiempo y, en todo caso, cuando se bloquea la pantalla.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Remember pinned and recent customers</source>
        <translation>Recordar clientes fijados y recientes</translation>
    </message>
    <message>
        <source>Your organisation sets the limit</source>
        <translation>Su organización fija el límite</translation>
    </message>
</context>
<context>
    <name>QrDialog</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>Código QR</translation>
    </message>
    <message>
        <source>QR code of the link</source>
        <translation>Código QR del enlace</translation>
    </message>
    <message>
        <source>This link is too long for a QR code. Copy it, or open it here.</source>
        <translation>Este enlace es demasiado largo para un código QR. Cópielo o ábralo aquí.</translation>
    </message>
    <message>
        <source>Whoever photographs this is signed in. Close it as soon as it has been read.</source>
        <translation>Quien fotografíe esto queda con la sesión iniciada. Ciérrelo en cuanto se haya leído.</translation>
    </message>
</context>
<context>
    <name>ReasonLine</name>
    <message>
        <source>Recent reasons</source>
        <translation>Motivos recientes</translation>
    </message>
</context>
<context>
    <name>ReasonsPage</name>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n carácter</numerusform>
            <numerusform>%n caracteres</numerusform>
        </translation>
    </message>
    <message>
        <source>A reason has at least</source>
        <translation>Un motivo tiene al menos</translation>
    </message>
    <message>
        <source>A regular expression, such as HD-[0-9]+ for HD- and a number. Empty for any.</source>
        <translation>Una expresión regular, como HD-[0-9]+ para HD- y un número. Vacío para cualquiera.</translation>
    </message>
    <message>
        <source>An example of a ticket</source>
        <translation>Un ejemplo de ticket</translation>
    </message>
    <message>
        <source>Any length</source>
        <translation>Cualquier longitud</translation>
    </message>
    <message>
        <source>Ask for a reason</source>
        <translation>Pedir un motivo</translation>
    </message>
    <message>
        <source>Ask for a ticket</source>
        <translation>Pedir un ticket</translation>
    </message>
    <message>
        <source>How a ticket is written</source>
        <translation>Cómo se escribe un ticket</translation>
    </message>
    <message>
        <source>Shown in the empty field, so that nobody has to guess.</source>
        <translation>Se muestra en el campo vacío, para que nadie tenga que adivinar.</translation>
    </message>
    <message>
        <source>This holds for all connections. A connection, and your organisation, can ask for more.</source>
        <translation>Vale para todas las conexiones. Una conexión, y su organización, pueden pedir más.</translation>
    </message>
    <message>
        <source>Your organisation sets the limit</source>
        <translation>Su organización fija el límite</translation>
    </message>
</context>
<context>
    <name>RemoveDialog</name>
    <message>
        <source>Its settings and its stored keys and passwords are deleted from this computer. Nothing is changed at the vendor.</source>
        <translation>Sus ajustes y sus claves y contraseñas guardadas se eliminan de este equipo. No se cambia nada en el proveedor.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove connection</source>
        <translation>Quitar conexión</translation>
    </message>
    <message>
        <source>Remove the connection “{name}” to {vendor}?</source>
        <translation>¿Quitar la conexión «{name}» con {vendor}?</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Se está quitando…</translation>
    </message>
</context>
<context>
    <name>ReportPanel</name>
    <message>
        <source>The connection works.</source>
        <translation>La conexión funciona.</translation>
    </message>
</context>
<context>
    <name>ResultList</name>
    <message>
        <source>Customers found</source>
        <translation>Clientes encontrados</translation>
    </message>
</context>
<context>
    <name>ResultModel</name>
    <message>
        <source>(no name)</source>
        <translation>(sin nombre)</translation>
    </message>
    <message>
        <source>ID {id}</source>
        <translation>ID {id}</translation>
    </message>
    <message>
        <source>Not known here, but at {connection}</source>
        <translation>No conocido aquí, pero sí en {connection}</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mostrar más</translation>
    </message>
    <message>
        <source>Use id {id}</source>
        <translation>Usar el ID {id}</translation>
    </message>
    <message>
        <source>Use the id as typed</source>
        <translation>Usar el ID tal como se escribió</translation>
    </message>
    <message>
        <source>Without looking the customer up first</source>
        <translation>Sin buscar antes al cliente</translation>
    </message>
    <message>
        <source>another row has the same name</source>
        <translation>otra fila tiene el mismo nombre</translation>
    </message>
    <message>
        <source>at {connection}</source>
        <translation>en {connection}</translation>
    </message>
    <message>
        <source>no e-mail or company known</source>
        <translation>no se conoce ni correo ni empresa</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>fijado</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>mismo nombre</translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>Forget this customer</source>
        <translation>Olvidar este cliente</translation>
    </message>
    <message>
        <source>Pin this customer</source>
        <translation>Fijar este cliente</translation>
    </message>
    <message>
        <source>Unpin this customer</source>
        <translation>Soltar este cliente</translation>
    </message>
</context>
<context>
    <name>SecretEditor</name>
    <message>
        <source>Keep the saved one</source>
        <translation>Conservar el valor guardado</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Reemplazar…</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>guardado</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Data and help</source>
        <translation>Datos y ayuda</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Enlaces</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Motivos</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>SetupPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Creating the link…</source>
        <translation>Creando el enlace…</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Opening the connection…</source>
        <translation>Abriendo la conexión…</translation>
    </message>
    <message>
        <source>Sending the link to the browser…</source>
        <translation>Enviando el enlace al navegador…</translation>
    </message>
    <message>
        <source>{action} in {time}</source>
        <translation>{action} en {time}</translation>
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
        <translation>Activado</translation>
    </message>
</context>
<context>
    <name>TeamDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Elegir otro archivo…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Import my team&apos;s settings</source>
        <translation>Importar los ajustes de mi equipo</translation>
    </message>
    <message>
        <source>Nothing in this file can be imported.</source>
        <translation>No se puede importar nada de este archivo.</translation>
    </message>
    <message>
        <source>Only what is ticked is imported. Keys and passwords are not in the file: you enter yours afterwards.</source>
        <translation>Solo se importa lo marcado. Las claves y contraseñas no están en el archivo: introduzca las suyas después.</translation>
    </message>
    <message>
        <source>There is nothing to import: all connections are as in the file already.</source>
        <translation>No hay nada que importar: todas las conexiones ya están como en el archivo.</translation>
    </message>
</context>
<context>
    <name>TeamRow</name>
    <message>
        <source>Changed</source>
        <translation>Cambiada</translation>
    </message>
    <message>
        <source>From then on this connection leads to another address. Ask whoever gave you the file before you tick this. The key or password that is stored for it is removed, and you enter it anew.</source>
        <translation>A partir de entonces esta conexión lleva a otra dirección. Pregunte a quien le dio el archivo antes de marcar esto. La clave o contraseña guardada se elimina, y usted la introduce de nuevo.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nueva</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>Sin cambios</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>No es posible</translation>
    </message>
    <message>
        <source>The new address is right</source>
        <translation>La nueva dirección es correcta</translation>
    </message>
    <message>
        <source>Tick that the new address is right, or leave this connection out.</source>
        <translation>Marque que la nueva dirección es correcta, o deje fuera esta conexión.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>{what}: {new}</source>
        <translation>{what}: {new}</translation>
    </message>
    <message>
        <source>{what}: {old} becomes {new}</source>
        <translation>{what}: {old} pasa a {new}</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Add a connection</source>
        <translation>Añadir una conexión</translation>
    </message>
    <message>
        <source>From a customer&apos;s name to a signed-in portal</source>
        <translation>Del nombre de un cliente a un portal con la sesión iniciada</translation>
    </message>
    <message>
        <source>How would you like to begin?</source>
        <translation>¿Cómo quiere empezar?</translation>
    </message>
    <message>
        <source>Import my team&apos;s settings</source>
        <translation>Importar los ajustes de mi equipo</translation>
    </message>
    <message>
        <source>Look around with invented customers. Nothing there is real.</source>
        <translation>Eche un vistazo con clientes inventados. Nada ahí es real.</translation>
    </message>
    <message>
        <source>Somebody gave you a file with connections; keys and passwords stay yours.</source>
        <translation>Alguien le dio un archivo con conexiones; las claves y contraseñas siguen siendo suyas.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>Try it with practice vendors</source>
        <translation>Probar con proveedores de práctica</translation>
    </message>
    <message>
        <source>You have a key or password of a vendor: it takes a minute or two.</source>
        <translation>Tiene una clave o contraseña de un proveedor: tarda uno o dos minutos.</translation>
    </message>
</context>
<context>
    <name>Workplace</name>
    <message>
        <source>Change this connection</source>
        <translation>Cambiar esta conexión</translation>
    </message>
    <message>
        <source>Edit connection…</source>
        <translation>Editar conexión…</translation>
    </message>
    <message>
        <source>Presenting has ended: names are shown.</source>
        <translation>La presentación ha terminado: se muestran los nombres.</translation>
    </message>
    <message>
        <source>Presenting: names are hidden.</source>
        <translation>Presentación: los nombres están ocultos.</translation>
    </message>
    <message>
        <source>Remove connection…</source>
        <translation>Quitar conexión…</translation>
    </message>
</context>
<context>
    <name>badges</name>
    <message>
        <source>An address of your own: not one of the vendor&apos;s usual systems.</source>
        <translation>Una dirección propia: no es ninguno de los sistemas habituales del proveedor.</translation>
    </message>
    <message>
        <source>Built-in practice vendors: nothing here is real.</source>
        <translation>Proveedores de práctica incorporados: aquí nada es real.</translation>
    </message>
    <message>
        <source>Custom address</source>
        <translation>Dirección propia</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Práctica</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Producción</translation>
    </message>
    <message>
        <source>Real customers: whatever is done there counts.</source>
        <translation>Clientes reales: lo que se hace aquí cuenta.</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>The vendor&apos;s test system.</source>
        <translation>El sistema de pruebas del proveedor.</translation>
    </message>
</context>
<context>
    <name>browsers</name>
    <message>
        <source>The chosen browser is not on this computer. The link was sent to the default browser.</source>
        <translation>El navegador elegido no está en este equipo. El enlace se envió al navegador predeterminado.</translation>
    </message>
    <message>
        <source>The way of opening in the settings is not one. The default browser was used.</source>
        <translation>La forma de abrir de los ajustes no existe. Se usó el navegador predeterminado.</translation>
    </message>
    <message>
        <source>There is no default browser. The link was sent to one that is on this computer.</source>
        <translation>No hay navegador predeterminado. El enlace se envió a uno que está en este equipo.</translation>
    </message>
</context>
<context>
    <name>cancelling</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Nothing has been sent yet: cancelling is safe.</source>
        <translation>Aún no se ha enviado nada: puede cancelar sin riesgo.</translation>
    </message>
    <message>
        <source>The request has been sent. If you cancel now, nobody can say whether a link was made.</source>
        <translation>La solicitud se ha enviado. Si cancela ahora, nadie podrá decir si se creó un enlace.</translation>
    </message>
</context>
<context>
    <name>clearing</name>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
</context>
<context>
    <name>dialogs</name>
    <message>
        <source>Import my team&apos;s settings</source>
        <translation>Importar los ajustes de mi equipo</translation>
    </message>
    <message>
        <source>Team settings (*.toml)</source>
        <translation>Ajustes del equipo (*.toml)</translation>
    </message>
</context>
<context>
    <name>directory</name>
    <message>
        <source>A quotation mark in this row is not closed.</source>
        <translation>En esta fila hay unas comillas sin cerrar.</translation>
    </message>
    <message>
        <source>An id of this row stands in row {row} too, which says something else.</source>
        <translation>Un ID de esta fila está también en la fila {row}, con otros datos.</translation>
    </message>
    <message>
        <source>Any delimiter</source>
        <translation>Cualquier delimitador</translation>
    </message>
    <message>
        <source>Any encoding</source>
        <translation>Cualquier codificación</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Coma</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Customer ID at {connection}</source>
        <translation>ID de cliente en {connection}</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Punto y coma</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulador</translation>
    </message>
    <message>
        <source>The ids of this row belong to different customers: this one and that in “{other}”.</source>
        <translation>Los ID de esta fila pertenecen a clientes distintos: a este y al de «{other}».</translation>
    </message>
    <message>
        <source>There are more cells in this row than columns. Perhaps a quotation mark is missing.</source>
        <translation>Esta fila tiene más celdas que columnas. Quizá falten unas comillas.</translation>
    </message>
    <message>
        <source>There is no customer id in this row.</source>
        <translation>En esta fila no hay ningún ID de cliente.</translation>
    </message>
    <message>
        <source>This has more than {most} characters.</source>
        <translation>Esto tiene más de {most} caracteres.</translation>
    </message>
    <message>
        <source>This row is too long. Perhaps a quotation mark in it is not closed.</source>
        <translation>Esta fila es demasiado larga. Quizá haya en ella unas comillas sin cerrar.</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>Barra vertical</translation>
    </message>
</context>
<context>
    <name>discretion</name>
    <message>
        <source>Account {number}</source>
        <translation>Cuenta {number}</translation>
    </message>
    <message>
        <source>Company {number}</source>
        <translation>Empresa {number}</translation>
    </message>
    <message>
        <source>Customer {number}</source>
        <translation>Cliente {number}</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>oculto</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>A link may have been created. Create a new one when you are ready.</source>
        <translation>Es posible que se haya creado un enlace. Cree uno nuevo cuando esté listo.</translation>
    </message>
    <message>
        <source>Ask the person who administers {vendor} for you.</source>
        <translation>Pregunte a la persona que administra {vendor} para usted.</translation>
    </message>
    <message>
        <source>Ask the person who administers {vendor} to add the address, or use the office network or VPN.</source>
        <translation>Pida a la persona que administra {vendor} que añada la dirección, o use la red de la oficina o la VPN.</translation>
    </message>
    <message>
        <source>Ask your IT department about the proxy.</source>
        <translation>Pregunte a su departamento de informática por el proxy.</translation>
    </message>
    <message>
        <source>Ask your IT department.</source>
        <translation>Pregunte a su departamento de informática.</translation>
    </message>
    <message>
        <source>AssureSign does not know this authentication address, or this region does not know the user. The other known address is https://account.assuresign.net/api/v3.5/authentication/apiUser (in Australia https://au-account.assuresign.net/api/v3.7/authentication/apiUser).</source>
        <translation>AssureSign no conoce esta dirección de autenticación, o esta región no conoce al usuario. La otra dirección conocida es https://account.assuresign.net/api/v3.5/authentication/apiUser (en Australia, https://au-account.assuresign.net/api/v3.7/authentication/apiUser).</translation>
    </message>
    <message>
        <source>AssureSign does not know this authentication address, or this region does not know the user. The other known address is https://www.assuresign.net/api/documentnow/v3.3/authentication/apiUserAuthentication.</source>
        <translation>AssureSign no conoce esta dirección de autenticación, o esta región no conoce al usuario. La otra dirección conocida es https://www.assuresign.net/api/documentnow/v3.3/authentication/apiUserAuthentication.</translation>
    </message>
    <message>
        <source>AssureSign refused the API user. It may have expired, been revoked, be limited to another environment, or belong to another region.</source>
        <translation>AssureSign ha rechazado al usuario de la API. Puede que haya caducado, se haya revocado, esté limitado a otro entorno o pertenezca a otra región.</translation>
    </message>
    <message>
        <source>Authentication works; check the API version in the connection&apos;s settings.</source>
        <translation>La autenticación funciona; compruebe la versión de la API en los ajustes de la conexión.</translation>
    </message>
    <message>
        <source>BlueSnap did not accept the browser&apos;s address. Check it in the settings or for this link.</source>
        <translation>BlueSnap no ha aceptado la dirección del navegador. Compruébela en los ajustes o para este enlace.</translation>
    </message>
    <message>
        <source>BlueSnap refused and gives the same answer for several causes: the user does not exist, the user belongs to another merchant, single sign-on is not switched on for your account, or this computer&apos;s address is not authorized.</source>
        <translation>BlueSnap lo ha rechazado y da la misma respuesta por varias causas: el usuario no existe, pertenece a otro comercio, el inicio de sesión único no está activado en su cuenta o la dirección de este equipo no está autorizada.</translation>
    </message>
    <message>
        <source>BlueSnap&apos;s answer holds no link.</source>
        <translation>La respuesta de BlueSnap no contiene ningún enlace.</translation>
    </message>
    <message>
        <source>Check that the id exists, that the cluster (secure2 or secure3) is yours, and the path before /site/.</source>
        <translation>Compruebe que el ID exista, que el clúster (secure2 o secure3) sea el suyo y la ruta anterior a /site/.</translation>
    </message>
    <message>
        <source>Check the API address in the connection&apos;s settings.</source>
        <translation>Compruebe la dirección de la API en los ajustes de la conexión.</translation>
    </message>
    <message>
        <source>Check the API address. If it is right, somebody may be listening in: tell your IT department. There is no way around it here.</source>
        <translation>Compruebe la dirección de la API. Si es correcta, quizá alguien esté escuchando: avise a su departamento de informática. Aquí no hay forma de evitarlo.</translation>
    </message>
    <message>
        <source>Check the API address: whatever answers there speaks no TLS. Otherwise ask your IT department.</source>
        <translation>Compruebe la dirección de la API: lo que responde allí no habla TLS. Si no, pregunte a su departamento de informática.</translation>
    </message>
    <message>
        <source>Check the API address; it may be misspelt. There is no way around it here.</source>
        <translation>Compruebe la dirección de la API; quizá esté mal escrita. Aquí no hay forma de evitarlo.</translation>
    </message>
    <message>
        <source>Check the account chosen in the connection&apos;s settings.</source>
        <translation>Compruebe la cuenta elegida en los ajustes de la conexión.</translation>
    </message>
    <message>
        <source>Check the authentication address and the API user, or try again later.</source>
        <translation>Compruebe la dirección de autenticación y el usuario de la API, o vuelva a intentarlo más tarde.</translation>
    </message>
    <message>
        <source>Check the connection&apos;s credentials and that its environment is the right one.</source>
        <translation>Compruebe las credenciales de la conexión y que su entorno sea el correcto.</translation>
    </message>
    <message>
        <source>Check the environment and the API version.</source>
        <translation>Compruebe el entorno y la versión de la API.</translation>
    </message>
    <message>
        <source>Check the id and search again, or check the API address of the connection.</source>
        <translation>Compruebe el ID y busque de nuevo, o compruebe la dirección de la API de la conexión.</translation>
    </message>
    <message>
        <source>Check the id and search again, or check the site address: run the connection test.</source>
        <translation>Compruebe el ID y busque de nuevo, o compruebe la dirección del sitio: haga la prueba de conexión.</translation>
    </message>
    <message>
        <source>Check the id and search again.</source>
        <translation>Compruebe el ID y busque de nuevo.</translation>
    </message>
    <message>
        <source>Check the log-in name and password; or the account lacks the right.</source>
        <translation>Compruebe el nombre de inicio de sesión y la contraseña; o a la cuenta le falta el permiso.</translation>
    </message>
    <message>
        <source>Check the network connection and the API address.</source>
        <translation>Compruebe la conexión de red y la dirección de la API.</translation>
    </message>
    <message>
        <source>Check the network connection or VPN and try again.</source>
        <translation>Compruebe la conexión de red o la VPN y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Check the network connection or VPN, and the API address.</source>
        <translation>Compruebe la conexión de red o la VPN, y la dirección de la API.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date and time. There is no way around it here.</source>
        <translation>Compruebe la fecha y la hora de este equipo. Aquí no hay forma de evitarlo.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date; otherwise only the vendor can help. There is no way around it here.</source>
        <translation>Compruebe la fecha de este equipo; si es correcta, solo el proveedor puede ayudar. Aquí no hay forma de evitarlo.</translation>
    </message>
    <message>
        <source>Choose another way of opening, or copy the link into one of your own.</source>
        <translation>Elija otra forma de abrirlo, o copie el enlace en una ventana suya.</translation>
    </message>
    <message>
        <source>Copy link instead</source>
        <translation>Copiar el enlace</translation>
    </message>
    <message>
        <source>Copy the link and paste it into a browser yourself.</source>
        <translation>Copie el enlace y péguelo usted en un navegador.</translation>
    </message>
    <message>
        <source>Create a new one.</source>
        <translation>Cree uno nuevo.</translation>
    </message>
    <message>
        <source>Create again</source>
        <translation>Crear de nuevo</translation>
    </message>
    <message>
        <source>Customer directory…</source>
        <translation>Directorio de clientes…</translation>
    </message>
    <message>
        <source>Diagnostics…</source>
        <translation>Diagnóstico…</translation>
    </message>
    <message>
        <source>Do not try again before somebody has checked the addresses of the connection.</source>
        <translation>No vuelva a intentarlo hasta que alguien haya comprobado las direcciones de la conexión.</translation>
    </message>
    <message>
        <source>Edit connection…</source>
        <translation>Editar conexión…</translation>
    </message>
    <message>
        <source>Enter it in the connection&apos;s settings.</source>
        <translation>Introdúzcala en los ajustes de la conexión.</translation>
    </message>
    <message>
        <source>Free some disk space or ask your IT department; then try again.</source>
        <translation>Libere espacio en el disco o pregunte a su departamento de informática; después, vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>If it happens again, check the addresses of the connection.</source>
        <translation>Si vuelve a ocurrir, compruebe las direcciones de la conexión.</translation>
    </message>
    <message>
        <source>If your organisation inspects web traffic, its certificate must be installed on this computer: ask your IT department. There is no way around it here.</source>
        <translation>Si su organización inspecciona el tráfico web, su certificado debe estar instalado en este equipo: pregunte a su departamento de informática. Aquí no hay forma de evitarlo.</translation>
    </message>
    <message>
        <source>Import your customers again.</source>
        <translation>Importe de nuevo sus clientes.</translation>
    </message>
    <message>
        <source>It asks us to wait {seconds} s.</source>
        <translation>Nos pide esperar {seconds} s.</translation>
    </message>
    <message>
        <source>It cannot be read: {what}.</source>
        <translation>No se puede leer: {what}.</translation>
    </message>
    <message>
        <source>It does not begin with version = 1.</source>
        <translation>No empieza por version = 1.</translation>
    </message>
    <message>
        <source>It has an entry that does not belong there: {entry}.</source>
        <translation>Tiene una entrada que no corresponde: {entry}.</translation>
    </message>
    <message>
        <source>It has more than 200 columns.</source>
        <translation>Tiene más de 200 columnas.</translation>
    </message>
    <message>
        <source>It has more than 200 connections.</source>
        <translation>Tiene más de 200 conexiones.</translation>
    </message>
    <message>
        <source>It is larger than 500 MB.</source>
        <translation>Ocupa más de 500 MB.</translation>
    </message>
    <message>
        <source>It is not a TOML file: {what}.</source>
        <translation>No es un archivo TOML: {what}.</translation>
    </message>
    <message>
        <source>It is not known which browser is the default one. Choose a browser by its name.</source>
        <translation>No se sabe cuál es el navegador predeterminado. Elija un navegador por su nombre.</translation>
    </message>
    <message>
        <source>It was written to the log. Try again, or start the program anew.</source>
        <translation>Se ha anotado en el log. Vuelva a intentarlo o reinicie el programa.</translation>
    </message>
    <message>
        <source>Journal…</source>
        <translation>Registro…</translation>
    </message>
    <message>
        <source>Missing: {fields}.</source>
        <translation>Falta: {fields}.</translation>
    </message>
    <message>
        <source>More than one person matches.</source>
        <translation>Coincide más de una persona.</translation>
    </message>
    <message>
        <source>No browser could be started.</source>
        <translation>No se ha podido iniciar ningún navegador.</translation>
    </message>
    <message>
        <source>No secure connection to {vendor} could be agreed.</source>
        <translation>No se ha podido acordar una conexión segura con {vendor}.</translation>
    </message>
    <message>
        <source>Not all connections were imported.</source>
        <translation>No se han importado todas las conexiones.</translation>
    </message>
    <message>
        <source>Nothing was changed in it.</source>
        <translation>No se ha cambiado nada en él.</translation>
    </message>
    <message>
        <source>Nothing was changed in it. Ask your IT department, or try again.</source>
        <translation>No se ha cambiado nada en él. Consulte a su departamento de informática o inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Nothing was changed in it. Free some disk space or ask your IT department; then try again.</source>
        <translation>No se ha cambiado nada en él. Libere espacio en el disco o pregunte a su departamento de informática; después, vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Nothing was changed. Ask whoever gave it to you.</source>
        <translation>No se cambió nada. Pregunte a quien se lo dio.</translation>
    </message>
    <message>
        <source>Nothing was created. Wait and try again.</source>
        <translation>No se ha creado nada. Espere y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Nothing was sent. It has been read anew: look at it, then begin again.</source>
        <translation>No se ha enviado nada. Se ha leído de nuevo: mírela y empiece otra vez.</translation>
    </message>
    <message>
        <source>Redtail answered with an error of its own. Your key is probably fine; try again later.</source>
        <translation>Redtail ha respondido con un error propio. Su clave probablemente está bien; vuelva a intentarlo más tarde.</translation>
    </message>
    <message>
        <source>Redtail answered, but gave no link. Try again later.</source>
        <translation>Redtail ha respondido, pero no ha dado ningún enlace. Vuelva a intentarlo más tarde.</translation>
    </message>
    <message>
        <source>Redtail says this user is locked. Ask your Redtail administrator.</source>
        <translation>Redtail dice que este usuario está bloqueado. Pregunte a su administrador de Redtail.</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Buscar de nuevo</translation>
    </message>
    <message>
        <source>Search by constituent ID instead.</source>
        <translation>Busque por Constituent ID.</translation>
    </message>
    <message>
        <source>Search by id instead.</source>
        <translation>Busque por ID.</translation>
    </message>
    <message>
        <source>Show this to your IT department: {reason}</source>
        <translation>Muestre esto a su departamento de informática: {reason}</translation>
    </message>
    <message>
        <source>Something in SSO Desk itself went wrong.</source>
        <translation>Algo ha fallado en el propio SSO Desk.</translation>
    </message>
    <message>
        <source>TLS 1.2 or newer is needed. Check the API address, or ask the vendor. There is no way around it here.</source>
        <translation>Se necesita TLS 1.2 o posterior. Compruebe la dirección de la API o pregunte al proveedor. Aquí no hay forma de evitarlo.</translation>
    </message>
    <message>
        <source>Tell your IT department. No further link is made before it can be written again.</source>
        <translation>Avise a su departamento de informática. No se creará ningún otro enlace hasta que se pueda volver a escribir en él.</translation>
    </message>
    <message>
        <source>The address is {address}.</source>
        <translation>La dirección es {address}.</translation>
    </message>
    <message>
        <source>The address of the proxy cannot be used. Check it in the connection&apos;s settings, or ask your IT department.</source>
        <translation>No se puede usar la dirección del proxy. Compruébela en los ajustes de la conexión o pregunte a su departamento de informática.</translation>
    </message>
    <message>
        <source>The browser cannot do this on this computer, or the organisation&apos;s policy forbids it.</source>
        <translation>El navegador no puede hacer esto en este equipo, o la política de la organización lo prohíbe.</translation>
    </message>
    <message>
        <source>The call went through but brought no token. An earlier unused link for this customer may no longer work.</source>
        <translation>La llamada llegó, pero no trajo ningún token. Es posible que un enlace anterior sin usar de este cliente ya no funcione.</translation>
    </message>
    <message>
        <source>The certificate belongs to another address than {vendor}&apos;s.</source>
        <translation>El certificado pertenece a una dirección distinta de la de {vendor}.</translation>
    </message>
    <message>
        <source>The chosen browser is not on this computer.</source>
        <translation>El navegador elegido no está en este equipo.</translation>
    </message>
    <message>
        <source>The connection to {vendor} broke while asking.</source>
        <translation>La conexión con {vendor} se interrumpió durante la solicitud.</translation>
    </message>
    <message>
        <source>The connection to {vendor} was cut.</source>
        <translation>La conexión con {vendor} se cortó.</translation>
    </message>
    <message>
        <source>The contact may not exist, or may not be visible to this user.</source>
        <translation>Quizá el contacto no exista, o este usuario no pueda verlo.</translation>
    </message>
    <message>
        <source>The customer directory cannot be read or written.</source>
        <translation>No se puede leer o escribir el directorio de clientes.</translation>
    </message>
    <message>
        <source>The customer directory is damaged and was put aside.</source>
        <translation>El directorio de clientes está dañado y se ha apartado.</translation>
    </message>
    <message>
        <source>The directory was not changed. Choose another file.</source>
        <translation>El directorio no se ha cambiado. Elija otro archivo.</translation>
    </message>
    <message>
        <source>The file of connections cannot be read or written.</source>
        <translation>No se puede leer o escribir el archivo de conexiones.</translation>
    </message>
    <message>
        <source>The folder for the profile could not be made.</source>
        <translation>No se ha podido crear la carpeta del perfil.</translation>
    </message>
    <message>
        <source>The journal cannot be read.</source>
        <translation>No se puede leer el registro.</translation>
    </message>
    <message>
        <source>The journal cannot be written, so no link was asked for.</source>
        <translation>No se puede escribir en el registro, así que no se ha pedido ningún enlace.</translation>
    </message>
    <message>
        <source>The journal cannot be written: what was done last is not in it.</source>
        <translation>No se puede escribir en el registro: lo último que se hizo no consta en él.</translation>
    </message>
    <message>
        <source>The key is good, but its calls are used up for now. Wait and try again.</source>
        <translation>La clave es buena, pero sus llamadas están agotadas por ahora. Espere y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The key or password holds characters that cannot be sent. Enter it again.</source>
        <translation>La clave o la contraseña contiene caracteres que no se pueden enviar. Introdúzcala de nuevo.</translation>
    </message>
    <message>
        <source>The key or password of this connection is not stored here.</source>
        <translation>La clave o la contraseña de esta conexión no está guardada aquí.</translation>
    </message>
    <message>
        <source>The link was not opened: no such private or throw-away window could be had.</source>
        <translation>El enlace no se ha abierto: no ha sido posible esa ventana privada o desechable.</translation>
    </message>
    <message>
        <source>The policy&apos;s entry is {entry}.</source>
        <translation>La entrada de la política es {entry}.</translation>
    </message>
    <message>
        <source>The practice vendors could not be started.</source>
        <translation>No se han podido iniciar los proveedores de práctica.</translation>
    </message>
    <message>
        <source>The proxy asks for a user and a password. Enter them in the connection&apos;s settings.</source>
        <translation>El proxy pide usuario y contraseña. Introdúzcalos en los ajustes de la conexión.</translation>
    </message>
    <message>
        <source>The proxy did not let us through to {vendor}.</source>
        <translation>El proxy no nos ha dejado pasar a {vendor}.</translation>
    </message>
    <message>
        <source>The proxy does not accept its user or password. Check both in the connection&apos;s settings.</source>
        <translation>El proxy no acepta su usuario o contraseña. Compruebe ambos en los ajustes de la conexión.</translation>
    </message>
    <message>
        <source>The proxy itself cannot be reached. Check its address in the connection&apos;s settings, or ask your IT department.</source>
        <translation>No se puede llegar al propio proxy. Compruebe su dirección en los ajustes de la conexión o pregunte a su departamento de informática.</translation>
    </message>
    <message>
        <source>The proxy&apos;s certificate is not accepted by this computer. Ask your IT department. There is no way around it here.</source>
        <translation>Este equipo no acepta el certificado del proxy. Pregunte a su departamento de informática. Aquí no hay forma de evitarlo.</translation>
    </message>
    <message>
        <source>The site is under maintenance, or the site address is wrong.</source>
        <translation>El sitio está en mantenimiento o la dirección del sitio es incorrecta.</translation>
    </message>
    <message>
        <source>The system&apos;s password store cannot be used.</source>
        <translation>No se puede usar el almacén de contraseñas del sistema.</translation>
    </message>
    <message>
        <source>The vendor</source>
        <translation>El proveedor</translation>
    </message>
    <message>
        <source>The vendor answered for another person. The link is not shown.</source>
        <translation>El proveedor ha respondido para otra persona. El enlace no se muestra.</translation>
    </message>
    <message>
        <source>The vendor sent us on to another address, which is never followed. Check the API address.</source>
        <translation>El proveedor nos ha remitido a otra dirección, que nunca se sigue. Compruebe la dirección de la API.</translation>
    </message>
    <message>
        <source>There is no connection in it.</source>
        <translation>No contiene ninguna conexión.</translation>
    </message>
    <message>
        <source>There is nothing in it.</source>
        <translation>Está vacío.</translation>
    </message>
    <message>
        <source>They are as they were. Free some disk space or ask your IT department; then try again.</source>
        <translation>Están como estaban. Libere espacio en disco o pregunte a su departamento de informática; después inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>This connection has been changed by another program or window.</source>
        <translation>Otro programa u otra ventana ha cambiado esta conexión.</translation>
    </message>
    <message>
        <source>This file of connections cannot be used.</source>
        <translation>Este archivo de conexiones no se puede usar.</translation>
    </message>
    <message>
        <source>This file of customers cannot be used.</source>
        <translation>No se puede usar este archivo de clientes.</translation>
    </message>
    <message>
        <source>This interface seems to be switched off. Check the API address of the connection.</source>
        <translation>Parece que esta interfaz está desactivada. Compruebe la dirección de la API de la conexión.</translation>
    </message>
    <message>
        <source>This link can no longer be used.</source>
        <translation>Este enlace ya no se puede usar.</translation>
    </message>
    <message>
        <source>Try a newer API version in the connection&apos;s settings.</source>
        <translation>Pruebe una versión más reciente de la API en los ajustes de la conexión.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Vuelva a intentarlo dentro de un momento.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Vuelva a intentarlo más tarde.</translation>
    </message>
    <message>
        <source>Try again, or start the program anew.</source>
        <translation>Vuelva a intentarlo o reinicie el programa.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Two of its connections have the same id or name: {name}.</source>
        <translation>Dos de sus conexiones tienen el mismo ID o nombre: {name}.</translation>
    </message>
    <message>
        <source>Unlock it or ask your IT department; then try again.</source>
        <translation>Desbloquéelo o pregunte a su departamento de informática; después, vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>We cannot tell whether {vendor} made a link.</source>
        <translation>No se puede saber si {vendor} creó un enlace.</translation>
    </message>
    <message>
        <source>What is still open is shown here. Try again.</source>
        <translation>Aquí se muestra lo que falta. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Your organisation does not allow this.</source>
        <translation>Su organización no permite esto.</translation>
    </message>
    <message>
        <source>Your organisation&apos;s policy cannot be read, so what it could forbid is not allowed.</source>
        <translation>No se puede leer la política de su organización, así que no se permite lo que esta podría prohibir.</translation>
    </message>
    <message>
        <source>Your settings cannot be written.</source>
        <translation>No se pueden guardar sus ajustes.</translation>
    </message>
    <message>
        <source>a fault of the program itself</source>
        <translation>un fallo del propio programa</translation>
    </message>
    <message>
        <source>connecting took too long</source>
        <translation>conectar llevó demasiado tiempo</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>no hubo respuesta a tiempo</translation>
    </message>
    <message>
        <source>no common version or cipher of TLS</source>
        <translation>ninguna versión ni cifrado de TLS en común</translation>
    </message>
    <message>
        <source>sending failed</source>
        <translation>el envío falló</translation>
    </message>
    <message>
        <source>the certificate belongs to another host</source>
        <translation>el certificado pertenece a otro host</translation>
    </message>
    <message>
        <source>the certificate has expired</source>
        <translation>el certificado ha caducado</translation>
    </message>
    <message>
        <source>the certificate is not valid yet</source>
        <translation>el certificado aún no es válido</translation>
    </message>
    <message>
        <source>the certificate is signed by itself</source>
        <translation>el certificado está firmado por sí mismo</translation>
    </message>
    <message>
        <source>the certificate&apos;s authority is not known</source>
        <translation>no se conoce la autoridad del certificado</translation>
    </message>
    <message>
        <source>the connection was cut</source>
        <translation>la conexión se cortó</translation>
    </message>
    <message>
        <source>the connection was refused</source>
        <translation>se rechazó la conexión</translation>
    </message>
    <message>
        <source>the name could not be resolved</source>
        <translation>no se pudo resolver el nombre</translation>
    </message>
    <message>
        <source>the other side does not speak TLS</source>
        <translation>el otro lado no habla TLS</translation>
    </message>
    <message>
        <source>the proxy refused</source>
        <translation>el proxy lo rechazó</translation>
    </message>
    <message>
        <source>the vendor reported a fault of its own</source>
        <translation>el proveedor comunicó un fallo propio</translation>
    </message>
    <message>
        <source>{entry} of connection number {number} is missing or odd.</source>
        <translation>{entry} de la conexión número {number} falta o no es válido.</translation>
    </message>
    <message>
        <source>{name} cannot be used because of {field}: {problem}</source>
        <translation>{name} no se puede usar por {field}: {problem}</translation>
    </message>
    <message>
        <source>{name} comes with a secret ({field}), and secrets must not lie in a file. Delete the file: whoever has it has the secret.</source>
        <translation>{name} viene con un secreto ({field}), y los secretos no deben estar en un archivo. Elimine el archivo: quien lo tenga tiene el secreto.</translation>
    </message>
    <message>
        <source>{name} is for a vendor that is not known: {vendor}.</source>
        <translation>{name} es para un proveedor desconocido: {vendor}.</translation>
    </message>
    <message>
        <source>{name} is for an environment that is not known: {environment}.</source>
        <translation>{name} es para un entorno desconocido: {environment}.</translation>
    </message>
    <message>
        <source>{vendor} answered in a way that cannot be trusted.</source>
        <translation>{vendor} ha respondido de un modo que no es de fiar.</translation>
    </message>
    <message>
        <source>{vendor} answered with an address that does not belong to it. It is not shown.</source>
        <translation>{vendor} ha respondido con una dirección que no le pertenece. No se muestra.</translation>
    </message>
    <message>
        <source>{vendor} cannot be reached: connecting took too long.</source>
        <translation>No se puede llegar a {vendor}: conectar llevó demasiado tiempo.</translation>
    </message>
    <message>
        <source>{vendor} cannot be reached: the connection was refused.</source>
        <translation>No se puede llegar a {vendor}: se rechazó la conexión.</translation>
    </message>
    <message>
        <source>{vendor} did not answer in time.</source>
        <translation>{vendor} no ha respondido a tiempo.</translation>
    </message>
    <message>
        <source>{vendor} does not accept calls from this computer&apos;s internet address.</source>
        <translation>{vendor} no acepta llamadas desde la dirección de internet de este equipo.</translation>
    </message>
    <message>
        <source>{vendor} does not accept the key or password.</source>
        <translation>{vendor} no acepta la clave o la contraseña.</translation>
    </message>
    <message>
        <source>{vendor} does not allow this.</source>
        <translation>{vendor} no permite esto.</translation>
    </message>
    <message>
        <source>{vendor} is busy.</source>
        <translation>{vendor} está ocupado.</translation>
    </message>
    <message>
        <source>{vendor} knows nobody by that id or address.</source>
        <translation>{vendor} no conoce a nadie con ese ID o esa dirección.</translation>
    </message>
    <message>
        <source>{vendor} reports a fault of its own.</source>
        <translation>{vendor} comunica un fallo propio.</translation>
    </message>
    <message>
        <source>{vendor} says: “{text}”</source>
        <translation>{vendor} dice: «{text}»</translation>
    </message>
    <message>
        <source>{vendor}&apos;s address cannot be found on the network.</source>
        <translation>La dirección de {vendor} no se encuentra en la red.</translation>
    </message>
    <message>
        <source>{vendor}&apos;s address offers only outdated ways of a secure connection.</source>
        <translation>La dirección de {vendor} solo ofrece formas anticuadas de conexión segura.</translation>
    </message>
    <message>
        <source>{vendor}&apos;s certificate comes from an authority that this computer does not know.</source>
        <translation>El certificado de {vendor} procede de una autoridad que este equipo no conoce.</translation>
    </message>
    <message>
        <source>{vendor}&apos;s certificate has expired.</source>
        <translation>El certificado de {vendor} ha caducado.</translation>
    </message>
    <message>
        <source>{vendor}&apos;s certificate is not valid yet.</source>
        <translation>El certificado de {vendor} aún no es válido.</translation>
    </message>
    <message>
        <source>{vendor}&apos;s certificate is signed by nobody but itself; it proves nothing.</source>
        <translation>El certificado de {vendor} solo está firmado por sí mismo; no prueba nada.</translation>
    </message>
</context>
<context>
    <name>forms</name>
    <message>
        <source>A Redtail contact id is a whole number of at most 10 digits that starts with 1 to 9.</source>
        <translation>Un ID de contacto de Redtail es un número entero de 10 cifras como máximo que empieza por 1 a 9.</translation>
    </message>
    <message>
        <source>A Stax Bill ID is a whole number of at most 19 digits that starts with 1 to 9.</source>
        <translation>Un ID de Stax Bill es un número entero de 19 cifras como máximo que empieza por 1 a 9.</translation>
    </message>
    <message>
        <source>A constituent ID is a whole number of at most 19 digits without leading zeros.</source>
        <translation>Un Constituent ID es un número entero de 19 cifras como máximo, sin ceros a la izquierda.</translation>
    </message>
    <message>
        <source>A key has no colon and no blanks in it.</source>
        <translation>Una clave no contiene dos puntos ni espacios.</translation>
    </message>
    <message>
        <source>A page must be on the host of the site address for links, or its host must be listed under Further hosts.</source>
        <translation>Una página debe estar en el host de la dirección del sitio para enlaces, o su host debe figurar en «Otros hosts».</translation>
    </message>
    <message>
        <source>A ticket has at most 100 characters.</source>
        <translation>Un ticket tiene 100 caracteres como máximo.</translation>
    </message>
    <message>
        <source>A user ID is made of letters, digits, - and _.</source>
        <translation>Un ID de usuario consta de letras, cifras, - y _.</translation>
    </message>
    <message>
        <source>Another connection has this name.</source>
        <translation>Otra conexión tiene este nombre.</translation>
    </message>
    <message>
        <source>Choose a customer first.</source>
        <translation>Elija primero un cliente.</translation>
    </message>
    <message>
        <source>Choose a portal user first.</source>
        <translation>Elija primero un usuario del portal.</translation>
    </message>
    <message>
        <source>Choose a supporter first.</source>
        <translation>Elija primero un colaborador.</translation>
    </message>
    <message>
        <source>Choose an environment.</source>
        <translation>Elija un entorno.</translation>
    </message>
    <message>
        <source>Choose one of AssureSign&apos;s pages.</source>
        <translation>Elija una de las páginas de AssureSign.</translation>
    </message>
    <message>
        <source>Choose one of Redtail&apos;s pages.</source>
        <translation>Elija una de las páginas de Redtail.</translation>
    </message>
    <message>
        <source>Choose one of the values offered.</source>
        <translation>Elija uno de los valores ofrecidos.</translation>
    </message>
    <message>
        <source>Choose one of the ways offered.</source>
        <translation>Elija una de las formas ofrecidas.</translation>
    </message>
    <message>
        <source>Choose one of this connection&apos;s pages.</source>
        <translation>Elija una de las páginas de esta conexión.</translation>
    </message>
    <message>
        <source>Choose one of this connection&apos;s portal pages.</source>
        <translation>Elija una de las páginas del portal de esta conexión.</translation>
    </message>
    <message>
        <source>Choose the Merchant Portal.</source>
        <translation>Elija el Merchant Portal.</translation>
    </message>
    <message>
        <source>Close the other windows of SSO Desk first.</source>
        <translation>Cierre antes las demás ventanas de SSO Desk.</translation>
    </message>
    <message>
        <source>Each { needs its }. Write {{ for a brace of your own.</source>
        <translation>Cada { necesita su }. Escriba {{ para una llave propia.</translation>
    </message>
    <message>
        <source>Enter a Simple Setup address of your environment, with entity_id in curly brackets as its id.</source>
        <translation>Introduzca una dirección Simple Setup de su entorno, con entity_id entre llaves como ID.</translation>
    </message>
    <message>
        <source>Enter a host name only, such as portal.example.com.</source>
        <translation>Introduzca solo un nombre de host, por ejemplo portal.example.com.</translation>
    </message>
    <message>
        <source>Enter a path that starts with / and has no ? or #.</source>
        <translation>Introduzca una ruta que empiece por / y no tenga ? ni #.</translation>
    </message>
    <message>
        <source>Enter a whole number within the limits named.</source>
        <translation>Introduzca un número entero dentro de los límites indicados.</translation>
    </message>
    <message>
        <source>Enter an address that starts with https:// (http:// only for this computer itself).</source>
        <translation>Introduzca una dirección que empiece por https:// (http:// solo para este mismo equipo).</translation>
    </message>
    <message>
        <source>Enter an e-mail address.</source>
        <translation>Introduzca una dirección de correo.</translation>
    </message>
    <message>
        <source>Enter digits only.</source>
        <translation>Introduzca solo cifras.</translation>
    </message>
    <message>
        <source>Enter one internet address, such as 203.0.113.7: no network, no zone, no name.</source>
        <translation>Introduzca una sola dirección de internet, por ejemplo 203.0.113.7: ni red, ni zona, ni nombre.</translation>
    </message>
    <message>
        <source>Enter scheme and host only, without a path.</source>
        <translation>Introduzca solo el esquema y el host, sin ruta.</translation>
    </message>
    <message>
        <source>Enter the ID of a prepared envelope, or the address of its Simple Setup page.</source>
        <translation>Introduzca el ID de un sobre preparado o la dirección de su página Simple Setup.</translation>
    </message>
    <message>
        <source>Enter the address of a Simple Setup page on your AssureSign environment.</source>
        <translation>Introduzca la dirección de una página Simple Setup de su entorno de AssureSign.</translation>
    </message>
    <message>
        <source>Enter the internet address of the browser that will open the link.</source>
        <translation>Introduzca la dirección de internet del navegador que abrirá el enlace.</translation>
    </message>
    <message>
        <source>Enter the ticket that this link is for.</source>
        <translation>Introduzca el ticket al que corresponde este enlace.</translation>
    </message>
    <message>
        <source>Enter v3. and one digit, such as v3.3.</source>
        <translation>Introduzca v3. y una cifra, por ejemplo v3.3.</translation>
    </message>
    <message>
        <source>Enter what follows the host name: a path that starts with one /, without blanks.</source>
        <translation>Introduzca lo que sigue al nombre del host: una ruta que empiece por una sola /, sin espacios.</translation>
    </message>
    <message>
        <source>Give the connection a name.</source>
        <translation>Dé un nombre a la conexión.</translation>
    </message>
    <message>
        <source>Give the entry a label: write Label|value.</source>
        <translation>Dé una etiqueta a la entrada: escriba Etiqueta|valor.</translation>
    </message>
    <message>
        <source>Leave out blanks and line ends.</source>
        <translation>Omita espacios y saltos de línea.</translation>
    </message>
    <message>
        <source>Leave out everything from ? or # on.</source>
        <translation>Omita todo a partir de ? o #.</translation>
    </message>
    <message>
        <source>Leave out the parameter “token”: it is added for each link.</source>
        <translation>Omita el parámetro «token»: se añade a cada enlace.</translation>
    </message>
    <message>
        <source>SSO Desk keeps its own files in this folder. Choose another one.</source>
        <translation>SSO Desk guarda sus propios archivos en esta carpeta. Elija otra.</translation>
    </message>
    <message>
        <source>Say a little more about why this link is needed.</source>
        <translation>Explique un poco más para qué se necesita este enlace.</translation>
    </message>
    <message>
        <source>Say it in at most 500 characters.</source>
        <translation>Dígalo en 500 caracteres como máximo.</translation>
    </message>
    <message>
        <source>Say that the new address is right, or leave this connection out.</source>
        <translation>Indique que la nueva dirección es correcta, o deje fuera esta conexión.</translation>
    </message>
    <message>
        <source>Say which column holds customer ids.</source>
        <translation>Indique qué columna contiene los ID de cliente.</translation>
    </message>
    <message>
        <source>Say why this link is needed.</source>
        <translation>Indique para qué se necesita este enlace.</translation>
    </message>
    <message>
        <source>The API user key holds no colon and no blanks.</source>
        <translation>La clave de usuario de la API no contiene dos puntos ni espacios.</translation>
    </message>
    <message>
        <source>The address is another one now. Enter this anew, for the new address.</source>
        <translation>La dirección es ahora otra. Introduzca esto de nuevo, para la nueva dirección.</translation>
    </message>
    <message>
        <source>The address needs the name of a host, without user part.</source>
        <translation>La dirección necesita el nombre de un host, sin parte de usuario.</translation>
    </message>
    <message>
        <source>The connection has been changed since. Look the customer up again.</source>
        <translation>La conexión se ha cambiado entretanto. Busque de nuevo al cliente.</translation>
    </message>
    <message>
        <source>The connections have been changed meanwhile. Look at the list again.</source>
        <translation>Las conexiones han cambiado entretanto. Vuelva a mirar la lista.</translation>
    </message>
    <message>
        <source>The link form must contain routing_id and nonce, each in curly brackets, and besides them only landing_site_url and target.</source>
        <translation>El formato del enlace debe contener routing_id y nonce, cada uno entre llaves, y aparte de ellos solo landing_site_url y target.</translation>
    </message>
    <message>
        <source>The portal address must end in .mybillsystem.com, or its host must be listed under Further portal hosts.</source>
        <translation>La dirección del portal debe terminar en .mybillsystem.com, o su host debe figurar en «Otros hosts del portal».</translation>
    </message>
    <message>
        <source>The service that tells our address did not answer with one. Enter the address of the browser.</source>
        <translation>El servicio que indica nuestra dirección no ha respondido con ninguna. Introduzca la dirección del navegador.</translation>
    </message>
    <message>
        <source>The vendor says that a key with any of &amp; : \ &quot; &apos; ? = in it does not work.</source>
        <translation>El proveedor dice que una clave con alguno de los caracteres &amp; : \ &quot; &apos; ? = no funciona.</translation>
    </message>
    <message>
        <source>There is a connection to another vendor here that has the same id.</source>
        <translation>Aquí hay una conexión a otro proveedor con el mismo ID.</translation>
    </message>
    <message>
        <source>There is another connection of this name here. Rename or remove that one, and import again.</source>
        <translation>Aquí hay otra conexión con este nombre. Cámbiele el nombre o elimínela, e importe de nuevo.</translation>
    </message>
    <message>
        <source>There is something in braces that is none of the places offered.</source>
        <translation>Hay algo entre llaves que no es ninguno de los campos ofrecidos.</translation>
    </message>
    <message>
        <source>This is a private address, which BlueSnap cannot see. Enter the browser&apos;s public address.</source>
        <translation>Es una dirección privada, que BlueSnap no puede ver. Introduzca la dirección pública del navegador.</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Este dato es necesario.</translation>
    </message>
    <message>
        <source>This is not a regular expression.</source>
        <translation>Esto no es una expresión regular.</translation>
    </message>
    <message>
        <source>This is not how a ticket is written here.</source>
        <translation>Aquí los tickets no se escriben así.</translation>
    </message>
    <message>
        <source>This merchant is not among the linked merchant accounts of the settings.</source>
        <translation>Este comercio no está entre las cuentas de comercio vinculadas de los ajustes.</translation>
    </message>
    <message>
        <source>This page needs a client: choose one first.</source>
        <translation>Esta página necesita un cliente: elija uno primero.</translation>
    </message>
    <message>
        <source>This vendor has no such setting.</source>
        <translation>Este proveedor no tiene ese ajuste.</translation>
    </message>
    <message>
        <source>Two columns are taken for the same thing.</source>
        <translation>Dos columnas se usan para lo mismo.</translation>
    </message>
    <message>
        <source>Wait until the link has been made.</source>
        <translation>Espere a que se haya creado el enlace.</translation>
    </message>
    <message>
        <source>Write it as a regular expression, such as HD-[0-9]+.</source>
        <translation>Escríbalo como expresión regular, como HD-[0-9]+.</translation>
    </message>
    <message>
        <source>Write it in at most 2000 characters.</source>
        <translation>Escríbalo en 2000 caracteres como máximo.</translation>
    </message>
    <message>
        <source>Write the proxy as http://host:port, or write direct for none.</source>
        <translation>Escriba el proxy como http://host:port, o escriba direct para ninguno.</translation>
    </message>
    <message>
        <source>Your organisation does not allow addresses other than the vendor&apos;s own.</source>
        <translation>Su organización no permite direcciones que no sean las del proveedor.</translation>
    </message>
</context>
<context>
    <name>journal</name>
    <message>
        <source>Any time</source>
        <translation>Cualquier fecha</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>Descartado</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Caducado</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Desde … hasta …</translation>
    </message>
    <message>
        <source>Journal exported</source>
        <translation>Registro exportado</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Link asked for</source>
        <translation>Enlace solicitado</translation>
    </message>
    <message>
        <source>Link created</source>
        <translation>Enlace creado</translation>
    </message>
    <message>
        <source>NOT SOUND: a table, an index or a rule of the file has been changed.</source>
        <translation>NO ÍNTEGRO: se ha modificado una tabla, un índice o una regla del archivo.</translation>
    </message>
    <message>
        <source>NOT SOUND: record {number} does not follow the one before it.</source>
        <translation>NO ÍNTEGRO: la entrada {number} no sigue a la anterior.</translation>
    </message>
    <message>
        <source>NOT SOUND: record {number} has been changed.</source>
        <translation>NO ÍNTEGRO: la entrada {number} ha sido modificada.</translation>
    </message>
    <message>
        <source>NOT SOUND: record {number} is missing; the next one is {detail}.</source>
        <translation>NO ÍNTEGRO: falta la entrada {number}; la siguiente es {detail}.</translation>
    </message>
    <message>
        <source>NOT SOUND: record {number} is not the one that the keyring remembers.</source>
        <translation>NO ÍNTEGRO: la entrada {number} no es la que recuerda el almacén de contraseñas.</translation>
    </message>
    <message>
        <source>NOT SOUND: the file is damaged ({detail}).</source>
        <translation>NO ÍNTEGRO: el archivo está dañado ({detail}).</translation>
    </message>
    <message>
        <source>NOT SOUND: the journal&apos;s own name is missing.</source>
        <translation>NO ÍNTEGRO: falta el nombre propio del registro.</translation>
    </message>
    <message>
        <source>NOT SOUND: the keyring remembers another journal in this place; this one has been put in its stead.</source>
        <translation>NO ÍNTEGRO: el almacén de contraseñas recuerda otro registro en este lugar; este se ha puesto en su sitio.</translation>
    </message>
    <message>
        <source>NOT SOUND: the keyring remembers record {number}; the end has been cut off.</source>
        <translation>NO ÍNTEGRO: el almacén de contraseñas recuerda la entrada {number}; se ha cortado el final.</translation>
    </message>
    <message>
        <source>Not sent, no link</source>
        <translation>No enviado, sin enlace</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>Resultado desconocido</translation>
    </message>
    <message>
        <source>Refused by the organisation</source>
        <translation>Rechazado por la organización</translation>
    </message>
    <message>
        <source>Refused, no link</source>
        <translation>Rechazado, sin enlace</translation>
    </message>
    <message>
        <source>Requests without an outcome: {count}. Those of programs that were killed get one at the next start.</source>
        <translation>Peticiones sin resultado: {count}. Las de programas interrumpidos lo reciben en el próximo inicio.</translation>
    </message>
    <message>
        <source>Sent to the browser</source>
        <translation>Enviado al navegador</translation>
    </message>
    <message>
        <source>Shown as a QR code</source>
        <translation>Mostrado como código QR</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>Sustituido</translation>
    </message>
    <message>
        <source>The keyring remembers nothing of this journal: records missing at its end would not be seen.</source>
        <translation>El almacén de contraseñas no recuerda nada de este registro: no se notarían entradas que falten al final.</translation>
    </message>
    <message>
        <source>The keyring remembers record {number}, and it is here as it was.</source>
        <translation>El almacén de contraseñas recuerda la entrada {number}, y está aquí como estaba.</translation>
    </message>
    <message>
        <source>The {count} records before it fit together.</source>
        <translation>Las {count} entradas anteriores encajan.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Written by the command line</source>
        <translation>Escrito por la línea de órdenes</translation>
    </message>
    <message>
        <source>{count} records fit together.</source>
        <translation>{count} entradas encajan.</translation>
    </message>
</context>
<context>
    <name>note</name>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Customer&apos;s ID</source>
        <translation>ID del cliente</translation>
    </message>
    <message>
        <source>Customer&apos;s name</source>
        <translation>Nombre del cliente</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Fecha y hora</translation>
    </message>
    <message>
        <source>Page that was opened</source>
        <translation>Página abierta</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Sign-in link to {vendor} for {customer} ({id})
Page: {page}
Time: {time}
Reason: {reason}
Ticket: {ticket}</source>
        <translation>Enlace de acceso a {vendor} para {customer} ({id})
Página: {page}
Hora: {time}
Motivo: {reason}
Ticket: {ticket}</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Proveedor</translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>A link that waited for another one was not opened. It is still there.</source>
        <translation>Un enlace que esperaba a otro no se ha abierto. Sigue ahí.</translation>
    </message>
    <message>
        <source>An earlier run ended before the outcome of all its requests was known (open: {detail}): links may have been made. The journal has them.</source>
        <translation>Una ejecución anterior terminó antes de conocerse el resultado de todas sus solicitudes (pendientes: {detail}): es posible que se crearan enlaces. Constan en el registro.</translation>
    </message>
    <message>
        <source>Cancelled before anything was sent. No link was made.</source>
        <translation>Cancelado antes de enviar nada. No se ha creado ningún enlace.</translation>
    </message>
    <message>
        <source>Connection {detail} removed.</source>
        <translation>Conexión {detail} quitada.</translation>
    </message>
    <message>
        <source>Connection {detail} saved.</source>
        <translation>Conexión {detail} guardada.</translation>
    </message>
    <message>
        <source>Link copied. It leaves the clipboard in {detail} s.</source>
        <translation>Enlace copiado. Se quitará del portapapeles en {detail} s.</translation>
    </message>
    <message>
        <source>Link sent to the browser.</source>
        <translation>Enlace enviado al navegador.</translation>
    </message>
    <message>
        <source>Links and customers were cleared away because nobody was at the window.</source>
        <translation>Los enlaces y clientes se han retirado porque no había nadie ante la ventana.</translation>
    </message>
    <message>
        <source>Links and customers were cleared away because the computer slept.</source>
        <translation>Los enlaces y clientes se han retirado porque el equipo entró en suspensión.</translation>
    </message>
    <message>
        <source>Links and customers were cleared away because the screen was locked.</source>
        <translation>Los enlaces y clientes se han retirado porque la pantalla se bloqueó.</translation>
    </message>
    <message>
        <source>Search cancelled.</source>
        <translation>Búsqueda cancelada.</translation>
    </message>
    <message>
        <source>The file of connections was damaged and is put aside; the last good copy is used. {detail}</source>
        <translation>El archivo de conexiones estaba dañado y se ha apartado; se usa la última copia buena. {detail}</translation>
    </message>
    <message>
        <source>The link is ready. It was not opened, because you went on to somebody else.</source>
        <translation>El enlace está listo. No se abrió porque usted pasó a otra persona.</translation>
    </message>
    <message>
        <source>The link was taken off the clipboard.</source>
        <translation>El enlace se ha quitado del portapapeles.</translation>
    </message>
    <message>
        <source>The system&apos;s password store cannot be used: the secrets of {detail} are kept in memory and gone when you close the window.</source>
        <translation>No se puede usar el almacén de contraseñas del sistema: los secretos de {detail} se guardan en la memoria y desaparecen al cerrar la ventana.</translation>
    </message>
    <message>
        <source>Your customer directory cannot be searched, the vendor can. {detail}</source>
        <translation>No se puede buscar en su directorio de clientes, en el proveedor sí. {detail}</translation>
    </message>
    <message>
        <source>Your settings cannot be read, so the defaults hold. {detail}</source>
        <translation>No se pueden leer sus ajustes, así que valen los predeterminados. {detail}</translation>
    </message>
    <message>
        <source>Your team&apos;s settings were imported.</source>
        <translation>Se importaron los ajustes de su equipo.</translation>
    </message>
    <message>
        <source>Your team&apos;s settings were imported. Enter keys and passwords for: {detail}</source>
        <translation>Se importaron los ajustes de su equipo. Introduzca claves y contraseñas para: {detail}</translation>
    </message>
</context>
<context>
    <name>notifications</name>
    <message>
        <source>A link expires in one minute.</source>
        <translation>Un enlace caduca en un minuto.</translation>
    </message>
    <message>
        <source>A link has expired.</source>
        <translation>Un enlace ha caducado.</translation>
    </message>
    <message>
        <source>A link is ready.</source>
        <translation>Un enlace está listo.</translation>
    </message>
    <message>
        <source>Something went wrong. The window says what to do.</source>
        <translation>Algo salió mal. La ventana dice qué hacer.</translation>
    </message>
</context>
<context>
    <name>opening</name>
    <message>
        <source>a private window</source>
        <translation>una ventana privada</translation>
    </message>
    <message>
        <source>a throw-away profile</source>
        <translation>un perfil desechable</translation>
    </message>
    <message>
        <source>a window</source>
        <translation>una ventana</translation>
    </message>
    <message>
        <source>the default browser</source>
        <translation>el navegador predeterminado</translation>
    </message>
    <message>
        <source>{browser}</source>
        <translation>{browser}</translation>
    </message>
    <message>
        <source>{browser}, private window</source>
        <translation>{browser}, ventana privada</translation>
    </message>
    <message>
        <source>{browser}, throw-away profile</source>
        <translation>{browser}, perfil desechable</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>Customer {id} at {connection} ({vendor})</source>
        <translation>Cliente {id} en {connection} ({vendor})</translation>
    </message>
    <message>
        <source>Record {number}</source>
        <translation>Entrada {number}</translation>
    </message>
    <message>
        <source>The journal knows nothing of that customer.</source>
        <translation>El registro no sabe nada de ese cliente.</translation>
    </message>
    <message>
        <source>link {fingerprint}…</source>
        <translation>enlace {fingerprint}…</translation>
    </message>
    <message>
        <source>no outcome</source>
        <translation>sin resultado</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>sin motivo indicado</translation>
    </message>
</context>
<context>
    <name>results</name>
    <message>
        <source>From {vendor}</source>
        <translation>De {vendor}</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Fijados</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Recientes</translation>
    </message>
    <message>
        <source>Your directory</source>
        <translation>Su directorio</translation>
    </message>
    <message>
        <source>Your directory: the first {count}. Type more to find others.</source>
        <translation>Su directorio: los primeros {count}. Escriba más para encontrar otros.</translation>
    </message>
</context>
<context>
    <name>shortcuts</name>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Choose a connection (1 to 9)</source>
        <translation>Elegir una conexión (1 a 9)</translation>
    </message>
    <message>
        <source>Copy the newest link</source>
        <translation>Copiar el enlace más reciente</translation>
    </message>
    <message>
        <source>Create the link</source>
        <translation>Crear el enlace</translation>
    </message>
    <message>
        <source>Create the link and open it</source>
        <translation>Crear el enlace y abrirlo</translation>
    </message>
    <message>
        <source>End the program</source>
        <translation>Salir del programa</translation>
    </message>
    <message>
        <source>From the lookup to the list</source>
        <translation>De la búsqueda a la lista</translation>
    </message>
    <message>
        <source>Help, and these shortcuts</source>
        <translation>Ayuda y estos atajos</translation>
    </message>
    <message>
        <source>Hide names while you present, or show them</source>
        <translation>Ocultar o mostrar nombres durante la presentación</translation>
    </message>
    <message>
        <source>Look a customer up</source>
        <translation>Buscar un cliente</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>Abrir el menú</translation>
    </message>
    <message>
        <source>Open the newest link in the browser</source>
        <translation>Abrir el enlace más reciente en el navegador</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Abrir los ajustes</translation>
    </message>
    <message>
        <source>Pin the customer, or unpin</source>
        <translation>Fijar el cliente o soltarlo</translation>
    </message>
    <message>
        <source>Search, or choose the customer</source>
        <translation>Buscar o elegir el cliente</translation>
    </message>
    <message>
        <source>Unpin the customer of the list, or forget a recent one</source>
        <translation>Soltar el cliente de la lista u olvidar uno reciente</translation>
    </message>
</context>
<context>
    <name>vendors</name>
    <message>
        <source>A link may have been created; nobody has it, and it lapses within about 30 seconds. Create a new one when you are ready.</source>
        <translation>Es posible que se haya creado un enlace; nadie lo tiene y caduca en unos 30 segundos. Cree uno nuevo cuando esté listo.</translation>
    </message>
    <message>
        <source>A link may have been created; nobody has it, and no earlier link is known to be ended by it. Create a new one when you are ready.</source>
        <translation>Es posible que se haya creado un enlace; nadie lo tiene, y no consta que anule ningún enlace anterior. Cree uno nuevo cuando esté listo.</translation>
    </message>
    <message>
        <source>A login link may have been made; nobody has it. Whether it ends an earlier one is not known. Create a new one when you are ready.</source>
        <translation>Es posible que se haya creado un enlace de acceso; nadie lo tiene. No se sabe si anula uno anterior. Cree uno nuevo cuando esté listo.</translation>
    </message>
    <message>
        <source>A private window of the default browser</source>
        <translation>Una ventana privada del navegador predeterminado</translation>
    </message>
    <message>
        <source>A regular expression that a ticket must fit whole, such as HD-[0-9]+</source>
        <translation>Una expresión regular a la que el ticket entero debe ajustarse, por ejemplo HD-[0-9]+</translation>
    </message>
    <message>
        <source>A session may have been opened for this person; nobody has its link. Create a new one when you are ready.</source>
        <translation>Es posible que se haya abierto una sesión de esta persona; nadie tiene su enlace. Cree uno nuevo cuando esté listo.</translation>
    </message>
    <message>
        <source>A throw-away profile of the default browser</source>
        <translation>Un perfil desechable del navegador predeterminado</translation>
    </message>
    <message>
        <source>API address</source>
        <translation>Dirección de la API</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clave de API</translation>
    </message>
    <message>
        <source>API log-in name</source>
        <translation>Nombre de inicio de sesión de la API</translation>
    </message>
    <message>
        <source>API password</source>
        <translation>Contraseña de la API</translation>
    </message>
    <message>
        <source>API session length</source>
        <translation>Duración de la sesión de la API</translation>
    </message>
    <message>
        <source>API user key</source>
        <translation>Clave de usuario de la API</translation>
    </message>
    <message>
        <source>API user name</source>
        <translation>Nombre de usuario de la API</translation>
    </message>
    <message>
        <source>API version</source>
        <translation>Versión de la API</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Account kind</source>
        <translation>Tipo de cuenta</translation>
    </message>
    <message>
        <source>Account page</source>
        <translation>Página de la cuenta</translation>
    </message>
    <message>
        <source>Acts as (AssureSign user)</source>
        <translation>Actúa como (usuario de AssureSign)</translation>
    </message>
    <message>
        <source>Address of the browser</source>
        <translation>Dirección del navegador</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrador</translation>
    </message>
    <message>
        <source>An account in the API Administrators group.</source>
        <translation>Una cuenta del grupo «API Administrators».</translation>
    </message>
    <message>
        <source>An account of this user is disabled.</source>
        <translation>Una cuenta de este usuario está desactivada.</translation>
    </message>
    <message>
        <source>Anything</source>
        <translation>Cualquiera</translation>
    </message>
    <message>
        <source>As in the settings</source>
        <translation>Como en los ajustes</translation>
    </message>
    <message>
        <source>Ask for a reason</source>
        <translation>Pedir un motivo</translation>
    </message>
    <message>
        <source>Ask for a ticket</source>
        <translation>Pedir un ticket</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>Australia</translation>
    </message>
    <message>
        <source>Authentication address</source>
        <translation>Dirección de autenticación</translation>
    </message>
    <message>
        <source>Before the first link, your account&apos;s e-support team at BlueSnap (the team that set up your merchant account) must apply the principal role. Until then links are refused, even when the connection test passes.</source>
        <translation>Antes del primer enlace, el equipo de e-support de su cuenta en BlueSnap (el que configuró su cuenta de comercio) debe asignar el rol principal. Hasta entonces los enlaces se rechazan, aunque la prueba de conexión salga bien.</translation>
    </message>
    <message>
        <source>BlueSnap wants the internet address of the browser that will open the link. If a colleague or customer elsewhere opens it, enter their address, not yours.</source>
        <translation>BlueSnap pide la dirección de internet del navegador que abrirá el enlace. Si lo abre un compañero o un cliente en otro lugar, introduzca su dirección, no la de usted.</translation>
    </message>
    <message>
        <source>Calls left this minute: {count}.</source>
        <translation>Llamadas restantes en este minuto: {count}.</translation>
    </message>
    <message>
        <source>Calls left today: {count}.</source>
        <translation>Llamadas restantes hoy: {count}.</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Canadá</translation>
    </message>
    <message>
        <source>Center ID</source>
        <translation>Center ID</translation>
    </message>
    <message>
        <source>Change only if Blackbaud tells you to.</source>
        <translation>Cámbielo solo si Blackbaud se lo indica.</translation>
    </message>
    <message>
        <source>Change only if Redtail told you to.</source>
        <translation>Cámbiela solo si Redtail se lo indicó.</translation>
    </message>
    <message>
        <source>Change only if the vendor told you to.</source>
        <translation>Cámbielo solo si el proveedor se lo indicó.</translation>
    </message>
    <message>
        <source>Chat programs and mail scanners may open the link before your customer does, and that uses it up. Prefer “Open in browser”. If you must send it, send it to someone who is waiting for it.</source>
        <translation>Los programas de chat y los escáneres de correo pueden abrir el enlace antes que su cliente, y eso lo gasta. Es mejor «Abrir en el navegador». Si tiene que enviarlo, envíelo a alguien que lo esté esperando.</translation>
    </message>
    <message>
        <source>Client accounts</source>
        <translation>Cuentas del cliente</translation>
    </message>
    <message>
        <source>Client overview</source>
        <translation>Resumen del cliente</translation>
    </message>
    <message>
        <source>Constituent ID</source>
        <translation>Constituent ID</translation>
    </message>
    <message>
        <source>Constituent ID, member ID or e-mail</source>
        <translation>Constituent ID, Member ID o correo</translation>
    </message>
    <message>
        <source>Contact id</source>
        <translation>ID de contacto</translation>
    </message>
    <message>
        <source>Contacts A–Z</source>
        <translation>Contactos A–Z</translation>
    </message>
    <message>
        <source>Copy the part of a portal page&apos;s address that follows the host name.</source>
        <translation>Copie la parte de la dirección de una página del portal que sigue al nombre del host.</translation>
    </message>
    <message>
        <source>Created by an AssureSign administrator.</source>
        <translation>Creado por un administrador de AssureSign.</translation>
    </message>
    <message>
        <source>Custom address</source>
        <translation>Dirección propia</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Panel</translation>
    </message>
    <message>
        <source>Do not let a chat program, mail scanner or link preview open this link first: that would use it up and leave a logged-in session with the scanner.</source>
        <translation>No deje que un programa de chat, un escáner de correo o una vista previa abra antes este enlace: lo gastaría y dejaría una sesión iniciada en el escáner.</translation>
    </message>
    <message>
        <source>Do not send this link to a client. Whoever opens it works in Redtail as that user.</source>
        <translation>No envíe este enlace a un cliente. Quien lo abre trabaja en Redtail como ese usuario.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Each link can still be opened in another way, from the menu beside its button.</source>
        <translation>Cada enlace puede abrirse de otra forma, desde el menú junto a su botón.</translation>
    </message>
    <message>
        <source>Ends in /services/2.</source>
        <translation>Termina en /services/2.</translation>
    </message>
    <message>
        <source>Enter a figure only if BlueSnap gave you one.</source>
        <translation>Introduzca una cifra solo si BlueSnap se la dio.</translation>
    </message>
    <message>
        <source>Enter your Redtail user name and password once to fetch your UserKey. The password is not stored. The key does not expire and survives a change of password.</source>
        <translation>Introduzca una vez su nombre de usuario y contraseña de Redtail para obtener su UserKey. La contraseña no se guarda. La clave no caduca y sobrevive a un cambio de contraseña.</translation>
    </message>
    <message>
        <source>Envelope id</source>
        <translation>ID de sobre</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Entorno</translation>
    </message>
    <message>
        <source>Environment address</source>
        <translation>Dirección del entorno</translation>
    </message>
    <message>
        <source>Estimated link life</source>
        <translation>Vida estimada del enlace</translation>
    </message>
    <message>
        <source>Every member of staff should use a connection with their own key. With a shared key, Redtail&apos;s records show everything under one name.</source>
        <translation>Cada empleado debería usar una conexión con su propia clave. Con una clave compartida, los registros de Redtail muestran todo con un mismo nombre.</translation>
    </message>
    <message>
        <source>Everything before the servlet name, such as https://secure2.convio.net/yourorg/site/. Copy it from one of your own form pages. secure2 or secure3 depends on your organisation.</source>
        <translation>Todo lo que precede al nombre del servlet, por ejemplo https://secure2.convio.net/yourorg/site/. Cópiela de una de sus propias páginas de formulario. Que sea secure2 o secure3 depende de su organización.</translation>
    </message>
    <message>
        <source>Example of a ticket</source>
        <translation>Ejemplo de ticket</translation>
    </message>
    <message>
        <source>Fewest characters of a reason</source>
        <translation>Mínimo de caracteres de un motivo</translation>
    </message>
    <message>
        <source>For example https://yourpagename.mybillsystem.com.</source>
        <translation>Por ejemplo, https://yourpagename.mybillsystem.com.</translation>
    </message>
    <message>
        <source>For instance …/site/SPageServer?pagename=your_page. The first is the default.</source>
        <translation>Por ejemplo, …/site/SPageServer?pagename=your_page. La primera es la predeterminada.</translation>
    </message>
    <message>
        <source>From 0 to 500; 0 is no limit.</source>
        <translation>De 0 a 500; 0 es sin límite.</translation>
    </message>
    <message>
        <source>Further hosts</source>
        <translation>Otros hosts</translation>
    </message>
    <message>
        <source>Further page hosts</source>
        <translation>Otros hosts de páginas</translation>
    </message>
    <message>
        <source>Further portal hosts</source>
        <translation>Otros hosts del portal</translation>
    </message>
    <message>
        <source>Further portal pages</source>
        <translation>Otras páginas del portal</translation>
    </message>
    <message>
        <source>Get my key…</source>
        <translation>Obtener mi clave…</translation>
    </message>
    <message>
        <source>Group to list people from</source>
        <translation>Grupo cuyas personas se enumeran</translation>
    </message>
    <message>
        <source>Hosts of pages to open, besides the site&apos;s own.</source>
        <translation>Hosts de las páginas que se abren, además de los del propio sitio.</translation>
    </message>
    <message>
        <source>How a ticket is written</source>
        <translation>Cómo se escribe un ticket</translation>
    </message>
    <message>
        <source>If you open it here, your browser is logged in as this person until you log out. Use a private window.</source>
        <translation>Si lo abre aquí, su navegador tendrá iniciada la sesión de esta persona hasta que la cierre. Use una ventana privada.</translation>
    </message>
    <message>
        <source>In minutes. Kept in memory only, never on disk.</source>
        <translation>En minutos. Solo en la memoria, nunca en el disco.</translation>
    </message>
    <message>
        <source>In seconds. 30 is the documented figure.</source>
        <translation>En segundos. La cifra documentada es 30.</translation>
    </message>
    <message>
        <source>In seconds. Enter a figure only if Redtail gave you one; 0 for none.</source>
        <translation>En segundos. Introduzca una cifra solo si Redtail se la dio; 0 para ninguna.</translation>
    </message>
    <message>
        <source>In seconds; for the countdown only.</source>
        <translation>En segundos; solo para la cuenta atrás.</translation>
    </message>
    <message>
        <source>Issued to your firm by Redtail partner support.</source>
        <translation>Entregada a su empresa por el soporte para socios de Redtail.</translation>
    </message>
    <message>
        <source>Keep the user list for</source>
        <translation>Conservar la lista de usuarios durante</translation>
    </message>
    <message>
        <source>Kept in the system&apos;s keyring like every other secret.</source>
        <translation>Se guarda en el llavero del sistema como cualquier otro secreto.</translation>
    </message>
    <message>
        <source>Kind of key</source>
        <translation>Tipo de clave</translation>
    </message>
    <message>
        <source>Leave empty.</source>
        <translation>Déjelo vacío.</translation>
    </message>
    <message>
        <source>Leave it empty for the system&apos;s own, or write direct for none.</source>
        <translation>Déjelo vacío para usar el del sistema, o escriba direct para ninguno.</translation>
    </message>
    <message>
        <source>Lets the tool pace its searches (1,000, 50 or 10 calls a minute).</source>
        <translation>Permite al programa regular el ritmo de sus búsquedas (1000, 50 o 10 llamadas por minuto).</translation>
    </message>
    <message>
        <source>Link form</source>
        <translation>Formato del enlace</translation>
    </message>
    <message>
        <source>Link life if unreadable</source>
        <translation>Vida del enlace si no se puede leer</translation>
    </message>
    <message>
        <source>Linked merchant accounts</source>
        <translation>Cuentas de comercio vinculadas</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Real</translation>
    </message>
    <message>
        <source>Luminate Online</source>
        <translation>Luminate Online</translation>
    </message>
    <message>
        <source>Luminate accepts calls only from addresses on its API white list: ask your Luminate administrator to add this computer&apos;s.</source>
        <translation>Luminate solo acepta llamadas desde las direcciones de su lista blanca de la API: pida a su administrador de Luminate que añada la de este equipo.</translation>
    </message>
    <message>
        <source>Luminate can find a person by constituent ID, member ID or e-mail address only. A name search is not offered.</source>
        <translation>Luminate solo puede encontrar a una persona por Constituent ID, Member ID o dirección de correo. No ofrece búsqueda por nombre.</translation>
    </message>
    <message>
        <source>Make sure who you are helping before you create the link. Creating it opens a session for this person straight away, even if the link is never used.</source>
        <translation>Asegúrese de a quién está ayudando antes de crear el enlace. Al crearlo se abre enseguida una sesión de esta persona, aunque el enlace no se use nunca.</translation>
    </message>
    <message>
        <source>Making a new link switches off any unused link made earlier for the same customer, including one made by a colleague or by your own website.</source>
        <translation>Crear un enlace nuevo anula cualquier enlace sin usar creado antes para el mismo cliente, incluso por un compañero o por su propio sitio web.</translation>
    </message>
    <message>
        <source>May already contain a query.</source>
        <translation>Puede contener ya una consulta.</translation>
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
        <translation>Solo para sitios con varios centros.</translation>
    </message>
    <message>
        <source>My calendar</source>
        <translation>Mi calendario</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name, e-mail or contact id</source>
        <translation>Nombre, correo o ID de contacto</translation>
    </message>
    <message>
        <source>Name, e-mail, Stax Bill ID or reference</source>
        <translation>Nombre, correo, ID de Stax Bill o referencia</translation>
    </message>
    <message>
        <source>Name, user name, e-mail or user ID</source>
        <translation>Nombre, nombre de usuario, correo o ID de usuario</translation>
    </message>
    <message>
        <source>Needed only if the user belongs to several accounts. “Test connection” lists them.</source>
        <translation>Solo hace falta si el usuario pertenece a varias cuentas. «Probar conexión» las enumera.</translation>
    </message>
    <message>
        <source>No link is made before somebody has said why.</source>
        <translation>No se crea ningún enlace sin que alguien haya dicho para qué.</translation>
    </message>
    <message>
        <source>No link is made without a ticket.</source>
        <translation>Sin ticket no se crea ningún enlace.</translation>
    </message>
    <message>
        <source>No such contact, or check the API address.</source>
        <translation>No existe ese contacto, o compruebe la dirección de la API.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Desactivado</translation>
    </message>
    <message>
        <source>Old client parameter</source>
        <translation>Parámetro de cliente antiguo</translation>
    </message>
    <message>
        <source>Old test accounts</source>
        <translation>Cuentas de prueba antiguas</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activado</translation>
    </message>
    <message>
        <source>One address serves all North American environments. Change it only if authentication answers “not found”; as in the vendor document, it is https://www.assuresign.net/api/documentnow/v3.3/authentication/apiUserAuthentication</source>
        <translation>Una dirección sirve a todos los entornos de Norteamérica. Cámbiela solo si la autenticación responde «not found»; según el documento del proveedor es https://www.assuresign.net/api/documentnow/v3.3/authentication/apiUserAuthentication</translation>
    </message>
    <message>
        <source>Only if another computer than usual will open this link.</source>
        <translation>Solo si va a abrir este enlace un equipo distinto del habitual.</translation>
    </message>
    <message>
        <source>Only if links to a client open the wrong page.</source>
        <translation>Solo si los enlaces a un cliente abren la página equivocada.</translation>
    </message>
    <message>
        <source>Only if your account is linked to others (portal: Settings &gt; Access Multiple Accounts). No call lists them.</source>
        <translation>Solo si su cuenta está vinculada a otras (portal: Settings &gt; Access Multiple Accounts). Ninguna llamada las enumera.</translation>
    </message>
    <message>
        <source>Only if your portal runs under your own domain.</source>
        <translation>Solo si su portal funciona en su propio dominio.</translation>
    </message>
    <message>
        <source>Only the first 1,000 members of the group were looked through.</source>
        <translation>Solo se han revisado los 1000 primeros miembros del grupo.</translation>
    </message>
    <message>
        <source>Only the first 200 are shown: search more narrowly.</source>
        <translation>Solo se muestran los 200 primeros: precise más la búsqueda.</translation>
    </message>
    <message>
        <source>Only where the proxy asks for one.</source>
        <translation>Solo si el proxy lo pide.</translation>
    </message>
    <message>
        <source>Open links in</source>
        <translation>Abrir enlaces en</translation>
    </message>
    <message>
        <source>Optional. A page you trust that answers with the caller&apos;s address as plain text.</source>
        <translation>Opcional. Una página de su confianza que responda con la dirección de quien llama como texto sin formato.</translation>
    </message>
    <message>
        <source>Optional; lets you filter up to 1,000 members of one group by name.</source>
        <translation>Opcional; permite filtrar por nombre hasta 1000 miembros de un grupo.</translation>
    </message>
    <message>
        <source>Order id</source>
        <translation>ID de pedido</translation>
    </message>
    <message>
        <source>Other Simple Setup address</source>
        <translation>Otra dirección Simple Setup</translation>
    </message>
    <message>
        <source>Page to open</source>
        <translation>Página que se abre</translation>
    </message>
    <message>
        <source>Pages to open</source>
        <translation>Páginas que se abren</translation>
    </message>
    <message>
        <source>Payment methods</source>
        <translation>Formas de pago</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Portal address</source>
        <translation>Dirección del portal</translation>
    </message>
    <message>
        <source>Portal home</source>
        <translation>Inicio del portal</translation>
    </message>
    <message>
        <source>Portal type</source>
        <translation>Tipo de portal</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Práctica</translation>
    </message>
    <message>
        <source>Prepared envelope</source>
        <translation>Sobre preparado</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Producción</translation>
    </message>
    <message>
        <source>Production (also Sandbox and TestDrive accounts)</source>
        <translation>Producción (también cuentas Sandbox y TestDrive)</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>Contraseña del proxy</translation>
    </message>
    <message>
        <source>Proxy user</source>
        <translation>Usuario del proxy</translation>
    </message>
    <message>
        <source>Redtail does not say how long a link stays good or how often it can be used. The card shows its age. Make a new one when you need it.</source>
        <translation>Redtail no dice cuánto tiempo sigue sirviendo un enlace ni cuántas veces se puede usar. La tarjeta muestra su antigüedad. Cree uno nuevo cuando lo necesite.</translation>
    </message>
    <message>
        <source>Redtail password</source>
        <translation>Contraseña de Redtail</translation>
    </message>
    <message>
        <source>Redtail user name</source>
        <translation>Nombre de usuario de Redtail</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Review and development</source>
        <translation>Revisión y desarrollo</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Sent with the sign-on call if filled.</source>
        <translation>Se envía con la llamada de inicio de sesión si está relleno.</translation>
    </message>
    <message>
        <source>Service that tells our address</source>
        <translation>Servicio que indica nuestra dirección</translation>
    </message>
    <message>
        <source>Set together with the API user key.</source>
        <translation>Se fija junto con la clave de usuario de la API.</translation>
    </message>
    <message>
        <source>Settings &gt; API Settings. Older pages call it “API username”. It is not the portal log-in.</source>
        <translation>Settings &gt; API Settings. Las páginas antiguas lo llaman «API username». No es el nombre de inicio de sesión del portal.</translation>
    </message>
    <message>
        <source>Settings &gt; Integrations &gt; API Key in Stax Bill. Making a new key there stops every program that uses the old one at once.</source>
        <translation>Settings &gt; Integrations &gt; API Key en Stax Bill. Crear allí una clave nueva detiene de inmediato todos los programas que usan la antigua.</translation>
    </message>
    <message>
        <source>Shown once when the API user is made; AssureSign cannot show it again.</source>
        <translation>Se muestra una vez, al crear el usuario de la API; AssureSign no puede mostrarla de nuevo.</translation>
    </message>
    <message>
        <source>Shown to whoever has to enter one.</source>
        <translation>Se muestra a quien tenga que introducir uno.</translation>
    </message>
    <message>
        <source>Sign-on path</source>
        <translation>Ruta de inicio de sesión</translation>
    </message>
    <message>
        <source>Signer&apos;s name or e-mail, order id, envelope id</source>
        <translation>Nombre o correo del firmante, ID de pedido, ID de sobre</translation>
    </message>
    <message>
        <source>Simple Setup address</source>
        <translation>Dirección Simple Setup</translation>
    </message>
    <message>
        <source>Simple Setup page</source>
        <translation>Página Simple Setup</translation>
    </message>
    <message>
        <source>Single sign-on has to be switched on for the portal in Stax Bill. While it is on, customers can no longer use the portal&apos;s ordinary log-in page. Do not switch it on just for this tool without agreeing it first.</source>
        <translation>El inicio de sesión único debe estar activado para el portal en Stax Bill. Mientras lo está, los clientes ya no pueden usar la página normal de acceso al portal. No lo active solo por este programa sin acordarlo antes.</translation>
    </message>
    <message>
        <source>Site API address</source>
        <translation>Dirección de la API del sitio</translation>
    </message>
    <message>
        <source>Site address for links</source>
        <translation>Dirección del sitio para enlaces</translation>
    </message>
    <message>
        <source>Site parameter CONVIO_API_KEY.</source>
        <translation>Parámetro del sitio CONVIO_API_KEY.</translation>
    </message>
    <message>
        <source>Source code</source>
        <translation>Source code</translation>
    </message>
    <message>
        <source>Standard reports</source>
        <translation>Informes estándar</translation>
    </message>
    <message>
        <source>Stax Bill ID</source>
        <translation>ID de Stax Bill</translation>
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
        <translation>Los 30 minutos son lo máximo que dura una visita al portal. BlueSnap no dice cuánto tiempo sigue sirviendo un enlace sin abrir ni si se puede usar dos veces. Ábralo pronto y cree uno nuevo si falla.</translation>
    </message>
    <message>
        <source>The ID of a prepared envelope, or the address of its Simple Setup page.</source>
        <translation>El ID de un sobre preparado o la dirección de su página Simple Setup.</translation>
    </message>
    <message>
        <source>The address and both keys are good.</source>
        <translation>La dirección y ambas claves son correctas.</translation>
    </message>
    <message>
        <source>The address of the older interface, the one whose sign-on is documented.</source>
        <translation>La dirección de la interfaz antigua, aquella cuyo inicio de sesión está documentado.</translation>
    </message>
    <message>
        <source>The address, the credentials and the right to list users are good.</source>
        <translation>La dirección, las credenciales y el permiso para enumerar usuarios son correctos.</translation>
    </message>
    <message>
        <source>The address, the key and the right to search are good.</source>
        <translation>La dirección, la clave y el permiso para buscar son correctos.</translation>
    </message>
    <message>
        <source>The addresses, the API user and the AssureSign user are good.</source>
        <translation>Las direcciones, el usuario de la API y el usuario de AssureSign son correctos.</translation>
    </message>
    <message>
        <source>The client overview and client accounts pages need a client. The dashboard, calendar, contact list and reports do not.</source>
        <translation>Las páginas de resumen y de cuentas del cliente necesitan un cliente. El panel, el calendario, la lista de contactos y los informes no.</translation>
    </message>
    <message>
        <source>The default browser</source>
        <translation>El navegador predeterminado</translation>
    </message>
    <message>
        <source>The form of links shows with the first one.</source>
        <translation>El formato de los enlaces se verá con el primero.</translation>
    </message>
    <message>
        <source>The link was made for a private internet address, which BlueSnap cannot see. It may be refused.</source>
        <translation>El enlace se creó para una dirección privada de internet, que BlueSnap no puede ver. Quizá se rechace.</translation>
    </message>
    <message>
        <source>The list is held in memory only.</source>
        <translation>La lista se guarda solo en la memoria.</translation>
    </message>
    <message>
        <source>The password of that account.</source>
        <translation>La contraseña de esa cuenta.</translation>
    </message>
    <message>
        <source>The portal address cannot be tried out: only its form was checked.</source>
        <translation>La dirección del portal no se puede probar: solo se ha comprobado su forma.</translation>
    </message>
    <message>
        <source>The prepared envelope and the link must belong to the same AssureSign user. This tool does not prepare envelopes.</source>
        <translation>El sobre preparado y el enlace deben pertenecer al mismo usuario de AssureSign. Este programa no prepara sobres.</translation>
    </message>
    <message>
        <source>The public internet address of the computer that will open the link; of two, the IPv4 one. May be overridden for one link.</source>
        <translation>La dirección pública de internet del equipo que abrirá el enlace; si hay dos, la IPv4. Se puede cambiar para un solo enlace.</translation>
    </message>
    <message>
        <source>The search finds envelopes that were sent. A link needs a prepared envelope: enter its ID or page address yourself; the row you choose does not fill it in.</source>
        <translation>La búsqueda encuentra sobres enviados. Un enlace necesita un sobre preparado: introduzca usted su ID o la dirección de su página; la fila que elija no lo rellena.</translation>
    </message>
    <message>
        <source>The site, this computer&apos;s address, the key and the log-in are good.</source>
        <translation>El sitio, la dirección de este equipo, la clave y el inicio de sesión son correctos.</translation>
    </message>
    <message>
        <source>The whole address of a page, as AssureSign showed it.</source>
        <translation>La dirección completa de una página, tal como la mostró AssureSign.</translation>
    </message>
    <message>
        <source>There is hardly time to paste this link. If it has lapsed, create a new one.</source>
        <translation>Apenas hay tiempo para pegar este enlace. Si ha caducado, cree uno nuevo.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock differs from AssureSign&apos;s. The countdown has been corrected.</source>
        <translation>El reloj de este equipo difiere del de AssureSign. La cuenta atrás se ha corregido.</translation>
    </message>
    <message>
        <source>This link lasts about 30 seconds. Use “Create and open” rather than “Copy”.</source>
        <translation>Este enlace dura unos 30 segundos. Use «Crear y abrir» en lugar de «Copiar».</translation>
    </message>
    <message>
        <source>This link signs the browser in as the AssureSign user set in this connection, not as the customer. Send it only to someone who may act as that user.</source>
        <translation>Este enlace inicia la sesión del navegador como el usuario de AssureSign indicado en esta conexión, no como el cliente. Envíelo solo a alguien que pueda actuar como ese usuario.</translation>
    </message>
    <message>
        <source>This link signs the browser in as the Redtail user whose key is stored in this connection, not as the client. The client only decides which page is shown.</source>
        <translation>Este enlace inicia la sesión del navegador como el usuario de Redtail cuya clave está guardada en esta conexión, no como el cliente. El cliente solo decide qué página se muestra.</translation>
    </message>
    <message>
        <source>This link signs the browser in as the customer you picked, in their own billing portal. Anything done there is done in the customer&apos;s name.</source>
        <translation>Este enlace inicia la sesión del navegador como el cliente que ha elegido, en su propio portal de facturación. Todo lo que se haga allí se hace en nombre del cliente.</translation>
    </message>
    <message>
        <source>This link signs the browser in as the supporter you picked. Whatever is done there, such as a gift or a changed profile, is done in that person&apos;s name.</source>
        <translation>Este enlace inicia la sesión del navegador como el colaborador que ha elegido. Lo que se haga allí, como un donativo o un cambio de perfil, se hace en nombre de esa persona.</translation>
    </message>
    <message>
        <source>This link signs the browser in to the BlueSnap Merchant Portal as the portal user you picked, with that user&apos;s rights.</source>
        <translation>Este enlace inicia la sesión del navegador en el Merchant Portal de BlueSnap como el usuario del portal que ha elegido, con los permisos de ese usuario.</translation>
    </message>
    <message>
        <source>This person is signed in by the link.</source>
        <translation>El enlace inicia la sesión de esta persona.</translation>
    </message>
    <message>
        <source>This user is an administrator. Whoever opens the link can do everything in this merchant account.</source>
        <translation>Este usuario es administrador. Quien abra el enlace puede hacerlo todo en esta cuenta de comercio.</translation>
    </message>
    <message>
        <source>To sign in a user of a linked merchant account, add that merchant&apos;s number in the settings and pick it before searching.</source>
        <translation>Para iniciar la sesión de un usuario de una cuenta de comercio vinculada, añada el número de ese comercio en los ajustes y elíjalo antes de buscar.</translation>
    </message>
    <message>
        <source>US East</source>
        <translation>EE. UU. Este</translation>
    </message>
    <message>
        <source>US West</source>
        <translation>EE. UU. Oeste</translation>
    </message>
    <message>
        <source>Use an account made only for this purpose in the API Administrators group. Such accounts cannot use the admin pages. Never put an ordinary administrator in that group.</source>
        <translation>Use una cuenta creada solo para este fin en el grupo «API Administrators». Esas cuentas no pueden usar las páginas de administración. No ponga nunca a un administrador corriente en ese grupo.</translation>
    </message>
    <message>
        <source>Use an ordinary browser window. The portal may not work inside a frame or where third-party cookies are blocked.</source>
        <translation>Use una ventana normal del navegador. Es posible que el portal no funcione dentro de un marco o donde se bloquean las cookies de terceros.</translation>
    </message>
    <message>
        <source>Use “Get my key” or paste it.</source>
        <translation>Use «Obtener mi clave» o péguela.</translation>
    </message>
    <message>
        <source>Used for links and for all calls except authentication. Look at the address bar after you log in to AssureSign.</source>
        <translation>Se usa para los enlaces y para todas las llamadas salvo la autenticación. Mire la barra de direcciones después de iniciar sesión en AssureSign.</translation>
    </message>
    <message>
        <source>Used for the countdown only. The vendor publishes no figure.</source>
        <translation>Solo se usa para la cuenta atrás. El proveedor no publica ninguna cifra.</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>ID de usuario</translation>
    </message>
    <message>
        <source>UserKey</source>
        <translation>UserKey</translation>
    </message>
    <message>
        <source>UserKey (or UserToken)</source>
        <translation>UserKey (o UserToken)</translation>
    </message>
    <message>
        <source>UserToken</source>
        <translation>UserToken</translation>
    </message>
    <message>
        <source>UserToken is the older kind; Redtail&apos;s newer help no longer mentions it.</source>
        <translation>UserToken es el tipo antiguo; la ayuda más reciente de Redtail ya no lo menciona.</translation>
    </message>
    <message>
        <source>V1 (legacy)</source>
        <translation>V1 (antiguo)</translation>
    </message>
    <message>
        <source>V2</source>
        <translation>V2</translation>
    </message>
    <message>
        <source>V2 addresses contain /ManagedPortal/; V1 (legacy) addresses contain /Portal/.</source>
        <translation>Las direcciones V2 contienen /ManagedPortal/; las V1 (antiguas) contienen /Portal/.</translation>
    </message>
    <message>
        <source>We cannot tell whether the vendor made a link. An earlier unused link for this customer may no longer work. Create a new one when you are ready.</source>
        <translation>No se puede saber si el proveedor creó un enlace. Es posible que un enlace anterior sin usar de este cliente ya no funcione. Cree uno nuevo cuando esté listo.</translation>
    </message>
    <message>
        <source>When the visit ends, unsaved work is lost and a new link is needed. The same goes for a visit closed half way.</source>
        <translation>Cuando termina la visita, se pierde el trabajo sin guardar y hace falta un enlace nuevo. Lo mismo vale para una visita cerrada a medias.</translation>
    </message>
    <message>
        <source>Whether links are given shows with the first one.</source>
        <translation>Si se dan enlaces se verá con el primero.</translation>
    </message>
    <message>
        <source>Whether links may be made (the principal role) is checked on first use.</source>
        <translation>Si se pueden crear enlaces (el rol principal) se comprueba al usarlo por primera vez.</translation>
    </message>
    <message>
        <source>Works once. Luminate publishes no time limit for an unused link; the countdown is our estimate.</source>
        <translation>Funciona una vez. Luminate no publica ningún plazo para un enlace sin usar; la cuenta atrás es una estimación nuestra.</translation>
    </message>
    <message>
        <source>Works once. The vendor does not say how long it lasts, only that it is short. The countdown is our estimate: open the link now.</source>
        <translation>Funciona una vez. El proveedor no dice cuánto dura, solo que es poco. La cuenta atrás es una estimación nuestra: abra el enlace ahora.</translation>
    </message>
    <message>
        <source>You need the ID of a prepared envelope, or the address of its Simple Setup page, for each link.</source>
        <translation>Para cada enlace necesita el ID de un sobre preparado o la dirección de su página Simple Setup.</translation>
    </message>
    <message>
        <source>Your own domain if supporters use one, such as https://member.example.org/site/; no organisation part then. Empty: as the site API address.</source>
        <translation>Su propio dominio si los colaboradores usan uno, por ejemplo https://member.example.org/site/; entonces sin la parte de la organización. Vacío: como la dirección de la API del sitio.</translation>
    </message>
    <message>
        <source>client</source>
        <translation>cliente</translation>
    </message>
    <message>
        <source>constituent ID</source>
        <translation>Constituent ID</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>cliente</translation>
    </message>
    <message>
        <source>envelope</source>
        <translation>sobre</translation>
    </message>
    <message>
        <source>member ID</source>
        <translation>Member ID</translation>
    </message>
    <message>
        <source>portal user</source>
        <translation>usuario del portal</translation>
    </message>
    <message>
        <source>supporter</source>
        <translation>colaborador</translation>
    </message>
    <message>
        <source>the AssureSign user set in this connection</source>
        <translation>el usuario de AssureSign indicado en esta conexión</translation>
    </message>
    <message>
        <source>the Redtail user whose key is stored here</source>
        <translation>el usuario de Redtail cuya clave está guardada aquí</translation>
    </message>
    <message>
        <source>the customer you picked</source>
        <translation>el cliente que ha elegido</translation>
    </message>
    <message>
        <source>the portal user you picked</source>
        <translation>el usuario del portal que ha elegido</translation>
    </message>
    <message>
        <source>the supporter you picked</source>
        <translation>el colaborador que ha elegido</translation>
    </message>
    <message>
        <source>v3.3 is the documented one; v3.0 to v3.7 exist.</source>
        <translation>La documentada es v3.3; existen de v3.0 a v3.7.</translation>
    </message>
    <message>
        <source>“Stax Bill ID” is the number the vendor gave the customer. “Reference” is your own customer number; Stax Bill&apos;s customer list shows it as “Customer ID”. They are different.</source>
        <translation>«ID de Stax Bill» es el número que el proveedor dio al cliente. «Referencia» es su propio número de cliente; la lista de clientes de Stax Bill lo muestra como «Customer ID». Son distintos.</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Managed by your organisation</source>
        <translation>Gestionado por su organización</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message>
        <source>{days} days ago</source>
        <translation>hace {days} días</translation>
    </message>
</context>
</TS>
